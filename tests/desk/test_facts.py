"""Facts of the register: no claim without a source, none by one person alone, none grown stale."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.rules import Role
from districts.actions.change_fact import check_source, propose_fact, publish_fact
from districts.actions.load_register import load_register
from districts.errors import FactDecidedError, FactRefusedError, SamePersonError, SourceMissingError
from districts.facts import FactChange, FactSource, TextEdition
from districts.models import Craft
from districts.register import read_register
from tests.desk.staff import client_of, make_staff

ADD = "admin:districts_factchange_add"
LIST = "admin:districts_factchange_changelist"


@pytest.fixture
def asha(db):
    return make_staff(Role.CURATOR)


@pytest.fixture
def ravi(db):
    return make_staff(Role.CURATOR)


def story(cast, **fields):
    told = {
        "after_en": "Older than it looks.",
        "after_hi": "दिखने से पुराना।",
        "source": "Gazette 1911",
    }
    return FactChange(craft=cast.chikan, fact="story", **{**told, **fields})


def posted(cast, **fields):
    return {
        "craft": cast.chikan.pk, "fact": "story", "after_en": "Older.", "after_hi": "पुराना।",
        "source": "Gazette 1911", **fields,
    }  # fmt: skip


def test_one_proposes_another_publishes_and_the_page_says_so(cast, asha, ravi, client):
    client_of(asha).post(reverse(ADD), posted(cast))
    change = FactChange.objects.get()
    chosen = {"action": "publish", "_selected_action": [change.pk]}
    client_of(ravi).post(reverse(LIST), chosen)
    assert "Older." in client.get("/crafts/lucknow-chikankari/").content.decode()
    source = FactSource.objects.get(craft=cast.chikan, fact="story")
    assert (source.source, source.checked_by) == ("Gazette 1911", ravi)
    entry = AuditEntry.objects.get(verb="fact-published")
    assert entry.changes["story_en"] == ["An old craft. Still alive.", "Older."]


def test_a_claim_without_a_source_is_refused_by_form_action_and_database(cast, asha):
    page = client_of(asha).post(reverse(ADD), posted(cast, source=""))
    assert (page.status_code, FactChange.objects.count()) == (200, 0)
    with pytest.raises(SourceMissingError):
        propose_fact(change=story(cast, source=" "), actor=asha)
    with pytest.raises(IntegrityError), transaction.atomic():
        story(cast, source="", proposed_by=asha).save()


def test_nobody_publishes_what_they_proposed_not_even_past_the_action(cast, asha):
    change = propose_fact(change=story(cast), actor=asha)
    with pytest.raises(SamePersonError):
        publish_fact(change=change, actor=asha, now=timezone.now())
    rows = FactChange.objects.filter(pk=change.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(state="published", reviewed_by=asha, reviewed_at=timezone.now())


def test_what_changed_meanwhile_is_not_overwritten(cast, asha, ravi):
    change = propose_fact(change=story(cast), actor=asha)
    Craft.objects.filter(pk=cast.chikan.pk).update(story_en="Something else.")
    with pytest.raises(FactDecidedError), transaction.atomic():
        publish_fact(change=change, actor=ravi, now=timezone.now())
    change.refresh_from_db()
    assert change.state == "waiting"


def test_the_register_keeps_its_own_promises(cast, asha, ravi):
    year = FactChange(craft=cast.chikan, fact="gi_year", after_en="soon", source="Gazette")
    change = propose_fact(change=year, actor=asha)
    with pytest.raises(FactRefusedError):
        publish_fact(change=change, actor=ravi, now=timezone.now())


def test_curators_cannot_write_facts_past_the_two_people(cast, asha):
    page = client_of(asha).get(reverse("admin:districts_craft_change", args=[cast.chikan.pk]))
    assert 'name="story_en"' not in page.content.decode()


def test_the_register_file_does_not_undo_what_staff_published(db, asha, ravi):
    load_register(register=read_register())
    craft = Craft.objects.get(slug="lucknow-chikankari")
    told = FactChange(craft=craft, fact="story", after_en="New.", after_hi="नया।", source="Book")
    change = propose_fact(change=told, actor=asha)
    publish_fact(change=change, actor=ravi, now=timezone.now())
    load_register(register=read_register())
    craft.refresh_from_db()
    assert (craft.story_en, craft.story_hi) == ("New.", "नया।")


def test_the_oldest_check_comes_first_and_checked_today_moves_it_back(cast, asha):
    today = timezone.localdate()
    old, newer = (
        FactSource.objects.create(
            craft=craft, fact="story", source="Book", checked_on=today - timedelta(days=days)
        )
        for craft, days in ((cast.chikan, 400), (cast.black_pottery, 10))
    )
    url = reverse("admin:districts_factsource_changelist")
    page = client_of(asha).get(url, {"checked": "old"}).content.decode()
    assert (str(old) in page, str(newer) in page) == (True, False)
    client_of(asha).post(url, {"action": "check_today", "_selected_action": [old.pk]})
    old.refresh_from_db()
    assert (old.checked_on, old.checked_by) == (today, asha)


def test_a_fact_without_a_source_cannot_be_called_checked(cast, asha):
    bare = FactSource.objects.create(craft=cast.chikan, fact="story")
    with pytest.raises(SourceMissingError):
        check_source(source=bare, actor=asha, now=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        FactSource.objects.filter(pk=bare.pk).update(checked_on=timezone.localdate())


@pytest.mark.parametrize(
    ("field", "behind"), [("title_en", "Hindi is older"), ("title_hi", "English is older")]
)
def test_a_text_changed_in_one_language_is_marked_both_ways(field, behind, cast, asha):
    setattr(cast.pot, field, "नया Pot")
    cast.pot.save()
    url = reverse("admin:districts_textedition_changelist")
    page = client_of(asha).get(url).content.decode()
    assert page.split("<tbody>")[1].split("</tbody>")[0].count(behind) == 1
    chosen = {"action": "settle", "_selected_action": [TextEdition.objects.get().pk]}
    client_of(asha).post(url, chosen)
    assert not TextEdition.objects.hindi_behind() | TextEdition.objects.english_behind()


def test_both_languages_changed_together_go_together(cast):
    cast.chikan.story_en, cast.chikan.story_hi = "New.", "नया।"
    cast.chikan.save()
    edition = TextEdition.objects.get(subject="districts_craft", text="story")
    assert edition.en_at == edition.hi_at


def test_lists_of_crafts_show_which_language_is_older(cast, asha):
    Craft.objects.filter(pk=cast.chikan.pk).update(story_en="New.")
    page = client_of(asha).get(reverse("admin:districts_craft_changelist")).content.decode()
    assert "Hindi is older" in page


def test_a_district_officer_proposes_but_does_not_publish(cast, asha):
    officer = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.lucknow]))
    officer.post(reverse(ADD), posted(cast))
    change = FactChange.objects.get()
    officer.post(reverse(LIST), {"action": "publish", "_selected_action": [change.pk]})
    change.refresh_from_db()
    assert change.state == "waiting"


@pytest.fixture
def officer(cast):
    """The officer of Azamgarh; chikankari is Lucknow's."""
    return client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))


def test_an_officer_proposes_for_the_own_districts_only(cast, officer):
    answer = officer.post(reverse(ADD), posted(cast))
    assert answer.status_code == 200
    assert "craft" in answer.context["adminform"].form.errors
    place = {"fact": "headquarters", "craft": "", "district": cast.lucknow.pk}
    assert officer.post(reverse(ADD), posted(cast, **place)).status_code == 200
    assert not FactChange.objects.exists()
    own = posted(cast, craft=cast.black_pottery.pk)
    assert officer.post(reverse(ADD), own).status_code == 302
    assert FactChange.objects.get().craft == cast.black_pottery


def test_an_officer_is_offered_crafts_of_the_own_districts_only(cast, officer):
    asked = {"app_label": "districts", "model_name": "factchange", "field_name": "craft"}
    found = officer.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert [one["id"] for one in found] == [str(cast.black_pottery.pk)]


def test_an_officer_finds_no_facts_of_other_districts(cast, officer, asha):
    theirs = propose_fact(change=story(cast), actor=asha)
    source = FactSource.objects.create(craft=cast.chikan, fact="story", source="Book")
    for url in (LIST, "admin:districts_factsource_changelist"):
        assert "chikankari" not in officer.get(reverse(url)).content.decode().lower()
    for model, row in (("factchange", theirs), ("factsource", source)):
        for page in ("change", "history"):
            url = reverse(f"admin:districts_{model}_{page}", args=[row.pk])
            assert officer.get(url).status_code == 404
    assert (
        "after_en"
        not in officer.get(reverse(ADD), {"of": source.pk}).context["adminform"].form.initial
    )


def test_an_officer_checks_no_source_of_another_district(cast, officer):
    source = FactSource.objects.create(craft=cast.chikan, fact="story", source="Book")
    own = FactSource.objects.create(craft=cast.black_pottery, fact="story", source="Book")
    url = reverse("admin:districts_factsource_changelist")
    chosen = {"action": "check_today", "_selected_action": [source.pk, own.pk]}
    officer.post(url, chosen)
    checked = FactSource.objects.filter(checked_on__isnull=False)
    assert list(checked) == [own]
