"""From the first answer to a verified shop."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from artisans import errors
from artisans.actions.add_member import add_member
from artisans.actions.change_payout import NewAccount, change_payout
from artisans.actions.change_role import change_role
from artisans.actions.check_paper import check_paper
from artisans.actions.give_consent import give_consent
from artisans.actions.give_paper import give_paper
from artisans.actions.reinstate_artisan import reinstate_artisan
from artisans.actions.return_application import return_application
from artisans.actions.suspend_artisan import suspend_artisan
from artisans.actions.verify_artisan import verify_artisan
from artisans.actions.withdraw_consent import withdraw_consent
from artisans.models import Artisan, ArtisanEvent, Consent, Membership
from artisans.notices import notice_text
from artisans.rules import gstin_check_letter
from odop_store.kernel.transitions import MoveRefusedError
from tests.cast import Cast
from tests.workshop.makers import NOW, client_of, make_member, make_person

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
JOIN = {
    "name": "राधा देवी",
    "kind": "individual",
    "pin": "२७६२०६",
    "village": "निज़ामाबाद",
    "district": "azamgarh",
    "agrees": "on",
}


@pytest.fixture
def radha(cast: Cast) -> Client:
    """A browser of somebody who proved her mobile and has no shop yet."""
    client = Client()
    client.force_login(make_person(full_name=""))
    return client


def applicant(radha: Client) -> Artisan:
    radha.post("/workshop/join/", JOIN)
    return Artisan.objects.get(name_hi="राधा देवी")


def test_five_answers_open_a_shop_in_state_applied(radha: Client) -> None:
    artisan = applicant(radha)
    assert (artisan.state, artisan.pin, artisan.name_en) == ("applied", "276206", "")
    assert artisan.memberships.get().role == "owner"
    assert artisan.events.filter(verb="applied").count() == 1


def test_without_a_yes_to_the_notice_nothing_is_kept(radha: Client) -> None:
    answer = radha.post("/workshop/join/", {**JOIN, "agrees": ""})
    assert answer.status_code == 422
    assert not Artisan.objects.filter(name_hi="राधा देवी").exists()


def test_the_consent_box_is_never_ticked_beforehand(radha: Client) -> None:
    page = radha.get("/workshop/join/").content.decode()
    assert "What we do with your details" in page
    assert "checked" not in page


def test_consent_keeps_version_language_and_digest_of_the_words(radha: Client) -> None:
    consent = applicant(radha).consents.get()
    text = notice_text("notice", "en")
    assert (consent.notice_version, consent.language) == (1, "en")
    assert consent.text_digest == text.digest


def test_the_notice_stands_in_both_languages() -> None:
    english, hindi = notice_text("notice", "en").body, notice_text("notice", "hi").body
    assert "Data Protection Board" in english
    assert "बोर्ड" in hindi


def test_what_was_typed_stays_after_a_mistake(radha: Client) -> None:
    answer = radha.post("/workshop/join/", {**JOIN, "pin": "123"})
    assert answer.status_code == 422
    assert "राधा देवी" in answer.content.decode()
    assert "six digits" in answer.content.decode()


def test_the_checklist_says_what_is_missing_and_why(radha: Client) -> None:
    applicant(radha)
    page = radha.get("/workshop/checklist/").content.decode()
    assert "Missing" in page
    assert "So that your earnings reach you" in page


def test_an_incomplete_application_is_not_sent(radha: Client) -> None:
    artisan = applicant(radha)
    answer = radha.post("/workshop/checklist/")
    artisan.refresh_from_db()
    assert (answer.status_code, artisan.state) == (422, "applied")


def complete(radha: Client) -> Artisan:
    artisan = applicant(radha)
    fill(radha)
    return artisan


def fill(radha: Client) -> None:
    """Give PAN and account, without which nothing is sent."""
    session = radha.session
    session["workshop_confirmed_at"] = __import__("time").time()
    session.save()
    radha.post("/workshop/papers/pan/", {"number": "abcpk1234f"})
    radha.post("/workshop/payout/", {"holder": "Radha Devi", "upi_id": "radha@upi"})


def test_the_checklist_offers_to_be_sent_only_when_it_is_whole(radha: Client) -> None:
    applicant(radha)
    page = radha.get("/workshop/checklist/").content.decode()
    assert "Not sent yet" in page
    assert "2 things are still missing." in page
    assert "Send for checking" not in page
    assert page.index("Papers you may add") < page.index("Craftmark")
    fill(radha)
    page = radha.get("/workshop/checklist/").content.decode()
    assert "Everything is there: send it for checking." in page
    assert "Send for checking" in page


def test_a_complete_application_goes_under_review_and_can_be_verified(radha: Client) -> None:
    artisan = complete(radha)
    radha.post("/workshop/checklist/")
    artisan.refresh_from_db()
    assert artisan.state == "under_review"
    officer = make_person(is_staff=True)
    assert verify_artisan(artisan=artisan, actor=officer, on=TODAY).verified_on == TODAY


def test_a_returned_application_shows_its_reason_and_can_be_sent_again(radha: Client) -> None:
    artisan = complete(radha)
    radha.post("/workshop/checklist/")
    officer = make_person(is_staff=True)
    return_application(artisan=artisan, actor=officer, reason="The PAN photo is not readable.")
    assert "not readable" in radha.get("/workshop/").content.decode()
    radha.post("/workshop/checklist/")
    artisan.refresh_from_db()
    assert artisan.state == "under_review"


def test_returning_and_suspending_need_a_reason(cast: Cast) -> None:
    with pytest.raises(errors.ReasonMissingError):
        suspend_artisan(artisan=cast.meena, actor=make_person(), reason=" ")


def test_no_move_outside_the_table(cast: Cast) -> None:
    with pytest.raises(MoveRefusedError):
        return_application(artisan=cast.meena, actor=make_person(), reason="x")


def test_suspension_takes_the_pieces_out_and_ending_it_brings_them_back(
    cast: Cast, client: Client
) -> None:
    officer = make_person(is_staff=True)
    suspend_artisan(artisan=cast.meena, actor=officer, reason="Copied pictures.")
    assert client.get(cast.pot.get_absolute_url()).status_code == 404
    reinstate_artisan(artisan=cast.meena, actor=officer)
    assert client.get(cast.pot.get_absolute_url()).status_code == 200


def test_every_decision_is_written_down_and_cannot_be_changed(cast: Cast) -> None:
    suspend_artisan(artisan=cast.meena, actor=make_person(), reason="Copied pictures.")
    event = ArtisanEvent.objects.get(verb="suspended")
    assert (event.from_state, event.to_state) == ("verified", "suspended")
    for change in (lambda: event.delete(), lambda: ArtisanEvent.objects.update(reason="")):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


# --- Papers and account -----------------------------------------------------------------------


def test_a_gstin_of_another_state_is_refused_with_what_to_do(meena: Client) -> None:
    answer = meena.post("/workshop/papers/gstin/", {"number": "27AAPFU0939F1ZV"})
    assert answer.status_code == 422
    assert "begins with 27" in answer.content.decode()
    assert "27AAPFU0939F1ZV" in answer.content.decode()


def test_a_good_gstin_becomes_the_makers_tax_status(cast: Cast, owner: Membership) -> None:
    gstin = "09ABCPK1234F1Z" + gstin_check_letter("09ABCPK1234F1Z")
    give_paper(artisan=cast.meena, kind="gstin", number=gstin.lower(), actor=owner.person)
    cast.meena.refresh_from_db()
    assert (cast.meena.gstin, cast.meena.tax_status) == (gstin, "regular")


def test_a_papers_file_is_private_and_a_download(meena: Client, client: Client) -> None:
    file = SimpleUploadedFile("pan.pdf", b"%PDF-1.4 test")
    meena.post("/workshop/papers/pan/", {"number": "ABCPK1234F", "file": file})
    address = f"/workshop/artisans/verification/{Membership.objects.get().artisan.verifications.get().pk}/file/"
    answer = meena.get(address)
    assert answer["Content-Disposition"].startswith("attachment")
    assert client.get(address).status_code == 302


def test_a_paper_that_is_no_picture_is_refused(cast: Cast, owner: Membership) -> None:
    with pytest.raises(errors.FileRefusedError):
        give_paper(
            artisan=cast.meena, kind="pan", number="ABCPK1234F", actor=owner.person,
            content=b"<svg onload=alert(1)>",
        )  # fmt: skip


def test_a_changed_paper_is_checked_again(cast: Cast, owner: Membership) -> None:
    facts = {"artisan": cast.meena, "kind": "pan", "actor": owner.person}
    paper = give_paper(number="ABCPK1234F", **facts)
    check_paper(paper=paper, actor=make_person(), on=TODAY, is_right=True)
    assert give_paper(number="ABCPK1234G", **facts).state == "given"


def test_the_history_never_holds_a_whole_number(cast: Cast, owner: Membership) -> None:
    give_paper(artisan=cast.meena, kind="pan", number="ABCPK1234F", actor=owner.person)
    account = NewAccount("Meena", account_number="12345678901", ifsc="SBIN0001234")
    change_payout(artisan=cast.meena, actor=owner.person, account=account)
    told = str(list(ArtisanEvent.objects.values("facts", "reason")))
    assert "ABCPK1234F" not in told
    assert "12345678901" not in told


def test_the_bank_confirms_the_account(cast: Cast, owner: Membership) -> None:
    account = NewAccount("Meena", account_number="१२३४ ५६७८ ९०१", ifsc="sbin0001234")
    row = change_payout(artisan=cast.meena, actor=owner.person, account=account)
    assert (row.state, row.account_number, row.is_current) == ("confirmed", "12345678901", True)


def test_another_name_on_the_account_is_kept_for_staff(cast: Cast, owner: Membership) -> None:
    account = NewAccount("Meena", account_number="123456782222", ifsc="SBIN0001234")
    assert (
        change_payout(artisan=cast.meena, actor=owner.person, account=account).state == "doubtful"
    )


def test_an_account_the_bank_does_not_know_never_becomes_current(
    cast: Cast, owner: Membership
) -> None:
    account = NewAccount("Meena", account_number="123456780000", ifsc="SBIN0001234")
    with pytest.raises(errors.PayoutRefusedError):
        change_payout(artisan=cast.meena, actor=owner.person, account=account)
    assert not cast.meena.payout_accounts.filter(is_current=True).exists()


def test_a_silent_bank_leaves_the_account_to_be_confirmed(cast: Cast, owner: Membership) -> None:
    account = NewAccount("Meena", account_number="123456781111", ifsc="SBIN0001234")
    assert change_payout(artisan=cast.meena, actor=owner.person, account=account).state == "given"


def test_changing_the_account_asks_for_a_fresh_code(owner: Membership) -> None:
    client = Client()
    client.force_login(owner.person)
    answer = client.get("/workshop/payout/")
    assert answer["Location"] == "/workshop/sign-in/?next=/workshop/payout/"


# --- People -----------------------------------------------------------------------------------


def test_a_helper_is_added_by_mobile_and_signs_in_as_themselves(meena: Client, cast: Cast) -> None:
    facts = {"mobile": "9123456780", "full_name": "Sunita", "role": "packer"}
    meena.post("/workshop/artisans/membership/add/", facts)
    assert cast.meena.memberships.get(role="packer").person.full_name == "Sunita"


@pytest.mark.parametrize("address", ["payout/", "artisans/membership/", "artisans/membership/add/"])
def test_helpers_touch_neither_money_nor_people(cast: Cast, address: str) -> None:
    for role in ("lister", "packer"):
        helper = client_of(make_member(cast.meena, role))
        assert helper.get(f"/workshop/{address}").status_code == 403


def test_a_packer_does_not_list_pieces(cast: Cast) -> None:
    packer = client_of(make_member(cast.meena, "packer"))
    assert packer.get("/workshop/catalog/listing/").status_code == 403


def test_an_officer_needs_the_makers_recorded_consent(cast: Cast, owner: Membership) -> None:
    facts = {"artisan": cast.meena, "actor": owner.person, "mobile": "9123456780"}
    with pytest.raises(errors.ConsentMissingError):
        add_member(full_name="Officer", role="officer", **facts)
    text = notice_text(Consent.Purpose.ACTING_FOR, "hi")
    consent = give_consent(artisan=cast.meena, person=owner.person, notice=text, now=NOW)
    row = add_member(full_name="Officer", role="officer", consent=consent, **facts)
    withdraw_consent(consent=consent, actor=owner.person, now=NOW)
    row.refresh_from_db()
    assert row.ended_at == NOW


def test_the_last_owner_cannot_leave(owner: Membership) -> None:
    with pytest.raises(errors.LastOwnerError):
        change_role(membership=owner, actor=owner.person, role=None, now=NOW)


def test_the_same_person_is_not_added_twice(cast: Cast, owner: Membership) -> None:
    facts = {"artisan": cast.meena, "actor": owner.person, "full_name": "Sunita"}
    add_member(mobile="9123456780", role="packer", **facts)
    with pytest.raises(errors.AlreadyMemberError):
        add_member(mobile="9123456780", role="lister", **facts)


def test_an_ended_helper_is_out_at_once(cast: Cast, owner: Membership) -> None:
    row = make_member(cast.meena, "lister")
    helper = client_of(row)
    change_role(membership=row, actor=owner.person, role=None, now=NOW)
    assert helper.get("/workshop/")["Location"] == "/workshop/join/"


def test_a_mark_is_shown_to_buyers_only_after_staff_checked_its_number(
    cast: Cast, owner: Membership, client: Client
) -> None:
    facts = {"artisan": cast.meena, "kind": "craftmark", "number": "CM1234"}
    paper = give_paper(actor=owner.person, **facts)
    address = cast.meena.get_absolute_url()
    assert "Craftmark" not in client.get(address).content.decode()
    check_paper(paper=paper, actor=make_person(), on=TODAY, is_right=True)
    page = client.get(address).content.decode()
    assert "Craftmark" in page
    assert "CM1234" not in page
