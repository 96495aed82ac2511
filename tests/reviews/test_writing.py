"""Reviews come from people who received the piece, once a line, and stars are never chosen for them."""

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from artisans.models import Membership
from catalog.reviews import Review
from orders.models import OrderLine
from tests.makers import make_review, picture_bytes
from tests.orders.conftest import link
from tests.reviews.conftest import address


def send(buyer, line, **fields):
    return buyer.post(address(line), **{"stars": "4"} | fields)


def test_the_order_page_leads_to_the_form_once_delivered(confirmed_order, buyer):
    page = buyer.get(f"/orders/{link(confirmed_order)}/").content.decode()
    assert "/review/" not in page
    line = OrderLine.objects.get()
    assert buyer.get(address(line)).status_code == 409
    assert send(buyer, line).status_code == 409
    assert not Review.objects.exists()


def test_stars_alone_are_live_at_once_however_few(line, buyer):
    assert send(buyer, line, stars="1").status_code == 303
    review = Review.objects.get()
    assert (review.state, review.stars, review.purchase) == ("published", 1, line.pk)


def test_words_wait_for_a_reader(line, buyer):
    assert send(buyer, line, words="Beautiful glaze", shown_name=" Sunita  D ").status_code == 303
    review = Review.objects.get()
    assert (review.state, review.words, review.shown_name) == (
        "submitted", "Beautiful glaze", "Sunita D",
    )  # fmt: skip
    page = buyer.get(f"/orders/{link(line.consignment.order)}/").content.decode()
    assert "We read it within 48 hours" in page
    assert address(line) not in page


def test_photos_wait_for_a_reader(line, buyer):
    photo = picture_bytes()
    buyer.client.post(
        address(line),
        {"stars": "5", "photos": [as_file(photo)]},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    review = Review.objects.get()
    assert review.state == "submitted"
    assert [p.is_rendered for p in review.photos.all()] == [False]


def as_file(content):
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile("pot.jpg", content, content_type="image/jpeg")


def test_a_file_that_is_no_picture_is_refused_and_nothing_is_lost(line, buyer):
    answer = buyer.client.post(
        address(line),
        {"stars": "5", "words": "Lovely", "photos": [as_file(b"not a picture")]},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == 422
    assert "Lovely" in answer.content.decode()
    assert not Review.objects.exists()


def test_it_is_written_in_the_language_of_the_page(line, buyer):
    buyer.post(address(line, "/hi"), stars="5", words="बहुत सुंदर")
    assert Review.objects.get().language == "hi"


def test_no_star_is_chosen_beforehand(line, buyer):
    page = buyer.get(address(line)).content.decode()
    assert page.count('type="radio"') == 5
    assert "checked" not in page


@pytest.mark.parametrize("stars", ["", "0", "6", "-1", "five", "4.5"])
def test_stars_must_be_one_to_five(stars, line, buyer):
    answer = send(buyer, line, stars=stars)
    assert answer.status_code == 422
    assert "Please choose from one to five stars." in answer.content.decode()


def test_the_database_itself_refuses_six_stars_and_a_second_review(market):
    first = make_review(market.pot)
    for wrong in ({"stars": 6}, {"stars": 0}, {"purchase": first.purchase}):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_review(market.pot, **wrong)


def test_a_line_speaks_once(line, buyer):
    send(buyer, line)
    answer = send(buyer, line, stars="1")
    assert answer.status_code == 409
    assert Review.objects.get().stars == 4


def test_a_refused_review_may_be_written_anew(line, buyer):
    send(buyer, line, words="Call 98765 43210")
    Review.objects.update(state="refused", refusal="private", decided_at="2026-11-24T00:00Z")
    page = buyer.get(f"/orders/{link(line.consignment.order)}/").content.decode()
    assert "private facts" in page
    assert "Write it anew" in page
    assert send(buyer, line, words="Beautiful glaze", stars="5").status_code == 303
    review = Review.objects.get()
    assert (review.state, review.words, review.refusal) == ("submitted", "Beautiful glaze", "")


def test_a_workshop_cannot_review_its_own_piece(line, market, buyer):
    owner = User.objects.create(username="meena", mobile=line.consignment.order.mobile)
    Membership.objects.create(artisan=market.meena, person=owner, role="owner")
    assert send(buyer, line).status_code == 403
    assert not Review.objects.exists()


def test_another_orders_line_is_not_found(line, buyer, market):
    wrong = address(line).replace(f"/{line.pk}/", f"/{line.pk + 1}/")
    assert buyer.get(wrong).status_code == 404


def test_a_forged_link_is_not_found(line, buyer):
    forged = f"/orders/ABCDEFG-1-00000000000000000000/review/{line.pk}/"
    assert buyer.get(forged).status_code == 404
