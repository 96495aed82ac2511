"""Banners and fixed pages: two languages, live at their minute, with history, and no tag of others."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.prose import Prose
from desk.rules import Role
from desk.texts import Banner, PageText
from odop_store.page_cache import catalog_version
from tests.cast import gather
from tests.desk.staff import client_of, make_staff

DAY = timedelta(days=1)


def put_up(*, begins=-DAY, ends=DAY, **fields):
    now = timezone.now()
    told = {"text_en": "Fair in Lucknow", "text_hi": "लखनऊ में मेला", "reason": "fair"}
    return Banner.objects.create(starts_at=now + begins, ends_at=now + ends, **{**told, **fields})


def write(page="help", *, begins=-DAY, **fields):
    told = {"body_en": "## Call us", "body_hi": "## कॉल करें", "note": "shorter"}
    return PageText.objects.create(
        page=page, starts_at=timezone.now() + begins, written_by=make_staff(), **{**told, **fields}
    )


def words(client, url):
    return client.get(url).content.decode()


def test_a_banner_shows_in_the_readers_language_with_its_link(cast, client):
    put_up(address="/districts/lucknow/")
    page = words(client, "/districts/")
    assert '<a href="/districts/lucknow/">Fair in Lucknow</a>' in page
    assert "लखनऊ में मेला" in words(client, "/hi/")


@pytest.mark.parametrize(("begins", "ends"), [(DAY, 2 * DAY), (-2 * DAY, -DAY)])
def test_before_its_minute_and_after_it_no_banner_shows(begins, ends, cast, client):
    put_up(begins=begins, ends=ends)
    assert "data-banner" not in words(client, "/")


def test_a_banner_is_closed_without_script(cast, client):
    put_up()
    banner = words(client, "/").split("data-banner")[1].split("</aside>")[0]
    assert '<input type="checkbox"' in banner
    assert "onclick" not in banner


@pytest.mark.django_db(transaction=True)
def test_a_banner_goes_live_at_its_minute_without_a_stale_page(page_cache, client):
    gather()
    banner = put_up(begins=timedelta(seconds=1.5))
    assert "data-banner" not in words(client, "/districts/")
    before = catalog_version()
    while timezone.now() <= banner.starts_at:
        pass
    assert catalog_version() != before
    assert "data-banner" in words(client, "/districts/")


def test_without_a_banner_no_page_asks_for_one(cast, client, django_assert_num_queries):
    words(client, "/help/")
    with django_assert_num_queries(2):
        words(client, "/help/")


@pytest.mark.parametrize("wrong", [{"text_hi": ""}, {"reason": ""}, {"ends": -2 * DAY}])
def test_the_database_refuses_half_a_banner(wrong, db):
    with pytest.raises(IntegrityError), transaction.atomic():
        put_up(**wrong)


@pytest.mark.parametrize("address", ["https://example.com", "//example.com", "javascript:x"])
def test_a_banner_leads_nowhere_else(address, db):
    posted = {"text_en": "a", "text_hi": "b", "reason": "c", "address": address,
              "starts_at_0": "2026-12-01", "starts_at_1": "10:00",
              "ends_at_0": "2026-12-02", "ends_at_1": "10:00"}  # fmt: skip
    client_of(make_staff(Role.CURATOR)).post(reverse("admin:desk_banner_add"), posted)
    assert not Banner.objects.exists()


def test_a_page_shows_the_newest_text_that_has_begun_in_both_languages(cast, client):
    write(begins=-2 * DAY, body_en="Old")
    write()
    write(begins=DAY, body_en="Later")
    assert "<h2>Call us</h2>" in words(client, "/help/")
    assert "<h2>कॉल करें</h2>" in words(client, "/hi/help/")


def test_without_an_edition_the_shipped_text_shows_and_it_can_come_back(cast, client):
    shipped = words(client, "/help/")
    write()
    assert words(client, "/help/") != shipped
    write(begins=-DAY / 2, is_shipped=True, body_en="", body_hi="")
    assert words(client, "/help/") == shipped


def test_what_readers_saw_stays_as_history(db):
    seen = write()
    with pytest.raises(IntegrityError), transaction.atomic():
        PageText.objects.filter(pk=seen.pk).update(body_en="Never said")
    with pytest.raises(IntegrityError), transaction.atomic():
        seen.delete()


def test_an_edition_without_hindi_is_refused(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        write(body_hi="")


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "![x](https://example.com/x.png)",
        '<a href="https://example.com" onclick="x">x</a>', "[x](vbscript:x)",
    ],
)  # fmt: skip
def test_markdown_lets_no_tag_script_or_picture_through(written):
    told = Prose(written).__html__()
    for tag in ("<script", "<img", 'href="javascript', 'href="data:', 'href="vbscript'):
        assert tag not in told
    assert "<a" not in told or not written.startswith("<")


def test_markdown_makes_headings_lists_tables_and_links_of_ours():
    told = Prose("## Hi\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[all](/shop/)").__html__()
    for part in ("<h2>Hi</h2>", "<li>one</li>", "<td>1</td>", '<a href="/shop/">all</a>'):
        assert part in told


def test_a_curator_writes_an_edition_and_the_log_knows(db):
    asha = make_staff(Role.CURATOR)
    posted = {"page": "help", "body_en": "Hello", "body_hi": "नमस्ते", "note": "first",
              "starts_at_0": "2027-01-01", "starts_at_1": "10:00"}  # fmt: skip
    client_of(asha).post(reverse("admin:desk_pagetext_add"), posted)
    edition = PageText.objects.get()
    assert edition.written_by == asha
    assert AuditEntry.objects.of_subject(edition).get().verb == "add"
