"""Papers to check: seen beside their number, decided once, in one's own districts."""

import pytest
from django.core.files.base import ContentFile

from artisans.models import Verification
from audit.models import AuditEntry
from desk.rules import Role
from tests.desk.staff import client_of, make_staff
from tests.makers import picture_bytes
from tests.workshop.makers import client_of as member_client
from tests.workshop.makers import make_member

pytestmark = pytest.mark.django_db
PAGE = "/desk/papers/"


@pytest.fixture
def paper(cast):
    row = Verification(artisan=cast.meena, kind="craftmark", number="CM-1234")
    row.file.save("papers/1/a.jpg", ContentFile(picture_bytes()))
    return row


@pytest.fixture
def officer(cast):
    return client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))


def decide(client, paper, verdict, **fields):
    fields = {"paper": paper.pk, "number": paper.number, "verdict": verdict} | fields
    return client.post(PAGE, fields)


def test_number_and_picture_stand_together_and_the_desk_counts_them(officer, paper):
    page = officer.get(PAGE).content.decode()
    assert "CM-1234" in page
    assert f'src="{PAGE}{paper.pk}/file/"' in page
    answer = officer.get(f"{PAGE}{paper.pk}/file/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert "no-store" in answer["Cache-Control"]
    assert "Papers to check" in officer.get("/desk/").content.decode()


def test_a_mark_shows_in_the_shop_only_after_the_number_was_found_right(
    officer, paper, cast, client
):
    page = cast.meena.get_absolute_url()
    assert "Craftmark" not in client.get(page).content.decode()
    assert decide(officer, paper, "right").status_code == 302
    assert "Craftmark" in client.get(page).content.decode()
    assert "CM-1234" not in officer.get(PAGE).content.decode()


def test_what_is_wrong_is_told_to_the_maker_on_home_and_checklist(officer, paper, cast):
    assert decide(officer, paper, "change", words="The photo is cut off.").status_code == 302
    meena = member_client(make_member(cast.meena))
    assert "One of your papers needs a change." in meena.get("/workshop/").content.decode()
    assert "The photo is cut off." in meena.get("/workshop/checklist/").content.decode()
    assert AuditEntry.objects.filter(note="The photo is cut off.").exists()


def test_a_change_needs_words(officer, paper):
    assert decide(officer, paper, "change").status_code == 422
    paper.refresh_from_db()
    assert paper.state == "given"


def test_nobody_decides_twice_or_on_a_number_given_anew_meanwhile(officer, paper):
    assert decide(officer, paper, "right", number="CM-0000").status_code == 409
    assert decide(officer, paper, "right").status_code == 302
    assert decide(officer, paper, "change", words="No.").status_code == 409
    paper.refresh_from_db()
    assert paper.state == "checked"


def test_an_officer_elsewhere_and_a_curator_see_nothing(cast, paper):
    elsewhere = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.lucknow]))
    assert "CM-1234" not in elsewhere.get(PAGE).content.decode()
    assert elsewhere.get(f"{PAGE}{paper.pk}/file/").status_code == 404
    assert decide(elsewhere, paper, "right").status_code == 404
    support = client_of(make_staff(Role.SUPPORT))
    assert support.get(PAGE).status_code == 403


def test_papers_of_an_application_not_sent_yet_do_not_wait(officer, paper, cast):
    type(cast.meena).objects.filter(pk=cast.meena.pk).update(state="applied")
    assert "CM-1234" not in officer.get(PAGE).content.decode()


def test_many_papers_cost_as_few_queries_as_one(
    officer, paper, cast, django_assert_max_num_queries
):
    for number, kind in enumerate(("pehchan", "udyam", "silk_mark")):
        Verification.objects.create(artisan=cast.meena, kind=kind, number=f"N-{number}")
    with django_assert_max_num_queries(12):
        officer.get(PAGE)
