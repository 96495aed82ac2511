"""The returns queue: proof on both sides, decided once, money by two people above the limit."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.actions.claim import take_claim
from desk.models import Claim
from desk.reads.returns import late_count, return_page, returns_queue, waiting_returns
from desk.returning import Stage
from desk.rules import CLAIM_LIFE, Role
from notices.models import Notice
from orders.models import BuyingTerms, Refund, ReturnRequest
from tests.desk.staff import client_of, make_staff
from tests.desk.subjects import waiting_return


@pytest.fixture
def asked(cast):
    return waiting_return(cast)


@pytest.fixture
def asha(db):
    return make_staff(Role.SUPPORT, full_name="Asha Verma")


@pytest.fixture
def ravi(db):
    return make_staff(Role.FINANCE, full_name="Ravi")


def one(row):
    row.refresh_from_db()
    return reverse("admin:return", args=[row.state, row.pk])


def decides(desk, row, step, **fields):
    url = one(row)
    desk.post(url, {"step": "take"})
    return desk.post(url, {"step": step, **fields})


def test_what_waits_longest_comes_first_and_lateness_shows(asked, asha):
    ReturnRequest.objects.update(asked_at=timezone.now() - timedelta(hours=49))
    [line] = returns_queue(Stage.ASKED, asha, timezone.now())
    assert (line.row, line.is_late) == (asked, True)
    assert late_count(asha) == (1, 1)


def test_photos_and_tolerance_stand_side_by_side(asked, asha, cast):
    asked.line.tolerance_en = "Each pot is a little different."
    asked.line.save()
    page = client_of(asha).get(one(asked)).content.decode()
    photo = reverse("admin:return-photo", args=[asked.photos.get().pk])
    assert f'src="{photo}"' in page
    assert "Each pot is a little different." in page
    answer = client_of(asha).get(photo)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_return_goes_all_the_way(asked, asha, cast):
    desk = client_of(asha)
    for step in ("agree", "sound", "money"):
        assert decides(desk, asked, step).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.refund_paise) == ("refunded", 850_00)
    verbs = set(AuditEntry.objects.of_subject(asked.line.consignment.order).values_list("verb"))
    assert {
        ("order-return_approved",),
        ("order-return_received",),
        ("order-return_refunded",),
    } <= verbs


def test_a_part_is_given_back_in_rupees_however_typed(asked, asha):
    desk = client_of(asha)
    decides(desk, asked, "agree")
    decides(desk, asked, "money", amount="₹ २००")
    assert Refund.objects.get().amount_paise == 200_00


@pytest.mark.parametrize("amount", ["lots", "-5", "0", "99999"])
def test_an_amount_that_cannot_be_is_refused(amount, asked, asha):
    desk = client_of(asha)
    decides(desk, asked, "agree")
    assert decides(desk, asked, "money", amount=amount).status_code in {409, 422}
    assert not Refund.objects.exists()


def test_above_the_limit_two_people_are_needed(asked, asha, ravi):
    BuyingTerms.objects.update(two_people_from_paise=100_00)
    first, second = client_of(asha), client_of(ravi)
    decides(first, asked, "agree")
    decides(first, asked, "money")
    assert not Refund.objects.exists()
    assert b"proposed" in second.get(one(asked)).content
    assert decides(first, asked, "money").status_code == 409
    Claim.objects.all().delete()
    assert decides(second, asked, "money").status_code == 302
    asked.refresh_from_db()
    assert (asked.first_person, asked.second_person) == (asha, ravi)


def test_the_second_step_is_asked_again_before_the_money(asked, asha):
    desk = client_of(asha, is_confirmed=False)
    decides(desk, asked, "agree")
    answer = decides(desk, asked, "money")
    assert answer.url.startswith(reverse("admin:confirm"))
    assert not Refund.objects.exists()


def test_a_refusal_is_told_in_the_orders_language(asked, asha):
    order = asked.line.consignment.order
    order.language = "hi"
    order.save()
    decides(client_of(asha), asked, "refuse", reason="used-or-washed")
    told = Notice.objects.filter(about=order.code, purpose="return_refused").first()
    assert "धोया जा चुका" in told.body


def test_nothing_is_refused_without_a_reason(asked, asha):
    assert decides(client_of(asha), asked, "refuse").status_code == 422
    asked.refresh_from_db()
    assert asked.state == "asked"


def test_two_people_do_not_decide_on_the_same_return(asked, asha, ravi):
    take_claim(subject=f"return:{asked.pk}", user=asha, now=timezone.now())
    other = client_of(ravi)
    assert other.post(one(asked), {"step": "take"}).status_code == 409
    assert other.post(one(asked), {"step": "agree"}).status_code == 409
    Claim.objects.update(expires_at=timezone.now() - CLAIM_LIFE)
    assert decides(other, asked, "agree").status_code == 302


def test_a_decision_of_another_stage_is_refused(asked, asha):
    assert decides(client_of(asha), asked, "money").status_code == 422


def test_taking_the_next_one_skips_what_others_are_on(asked, asha, ravi):
    take_claim(subject=f"return:{asked.pk}", user=asha, now=timezone.now())
    listed = reverse("admin:returns", args=["asked"])
    assert client_of(ravi).post(listed).url == listed
    assert client_of(asha).post(listed).url == one(asked)


def test_scope_confines_returns_and_their_photos(asked, cast):
    elsewhere = make_staff(Role.SUPPORT, districts=[cast.lucknow])
    desk = client_of(elsewhere)
    assert list(waiting_returns(Stage.ASKED, elsewhere)) == []
    assert desk.get(one(asked)).status_code == 404
    photo = reverse("admin:return-photo", args=[asked.photos.get().pk])
    assert desk.get(photo).status_code == 404


def test_each_button_has_its_key(asked, asha):
    desk = client_of(asha)
    desk.post(one(asked), {"step": "take"})
    page = desk.get(one(asked)).content.decode()
    assert [f'data-key="{key}"' in page for key in "anx1"] == [True] * 4


def test_list_and_page_keep_their_budget(asked, asha, at_most):
    with at_most(4):
        returns_queue(Stage.ASKED, asha, timezone.now())
    row = waiting_returns(Stage.ASKED, asha).get()
    with at_most(7):
        return_page(row)
