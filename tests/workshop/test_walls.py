"""A maker sees its own rows only: by the screens, and by the database itself."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.utils import ProgrammingError
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from artisans.models import Artisan, Membership, PayoutAccount, Verification
from artisans.walls import as_maker, as_shop
from artisans.workshop.base import MakerAdmin
from care.models import TicketPhoto
from catalog.actions.add_draft_photo import add_draft_photo
from catalog.actions.add_photo import add_photo
from catalog.drafts import DraftPhoto, PieceDraft
from catalog.models import Listing, Photo, StockItem, Variant
from odop_store.urls import workshop
from orders.actions.take_return import ask_return
from orders.models import Consignment, Earning, Order, OrderEvent, OrderLine, ReturnRequest
from tests.care.conftest import make_ticket
from tests.cast import Cast
from tests.enquiries.conftest import make_enquiry
from tests.makers import make_review, picture_bytes
from tests.money.conftest import confirmed, send_on
from tests.orders.conftest import only
from tests.workshop.makers import client_of, consent_of, make_draft, make_member

pytestmark = pytest.mark.django_db
OPEN = {"login", "code", "logout", "join", "nothing_here"}
WITHOUT_ROWS = {
    "index", "choose", "crafts", "checklist", "profile", "notice", "paper", "payout", "people",
    "member_add", "pieces", "piece_new", "holiday", "parcels", "complaints", "complaint_new",
    "enquiries", "reviews", "earnings", "earnings_paper", "earnings_sheet",
}  # fmt: skip

WITHOUT_KEYS = {
    "paper": {"kind": "pan"},
    "earnings_paper": {"month": "2026-11"},
    "earnings_sheet": {"month": "2026-11"},
}


def screens() -> dict[str, URLPattern]:
    """Return every named address of the workshop."""
    found: dict[str, URLPattern] = {}

    def walk(patterns: list[URLPattern | URLResolver]) -> None:
        for entry in patterns:
            if isinstance(entry, URLResolver):
                walk(entry.url_patterns)
            elif entry.name:
                found[entry.name] = entry

    walk(workshop.get_urls())
    return found


@pytest.fixture
def rows(
    owner: Membership, market: Cast, parcel: Consignment, buyer: Any
) -> dict[str, dict[str, Any]]:
    """Meena's rows, by the screen that shows them: also an order and a return of hers."""
    cast = market
    asked = returned(cast, buyer)
    draft = make_draft(owner)
    shot = add_draft_photo(draft=draft, upload=draft.key, content=picture_bytes())
    paper = Verification.objects.get(artisan=cast.meena, kind="pan")
    photo = add_photo(listing=cast.pot, content=picture_bytes())
    ticket = make_ticket(artisan=cast.meena, raised_by="maker", photos=[picture_bytes()])
    shown = TicketPhoto.objects.get()
    wanted = make_enquiry(cast)
    pot = {"code": cast.pot.code}
    key, place = {"key": draft.key}, {"key": f"{parcel.order.code}-{parcel.number}"}
    back = {"code": asked.code}
    review = make_review(cast.pot)
    return {
        "parcel": place,
        "parcel_do": {**place, "verb": "accept"},
        "parcel_paper": {**place, "sheet": "label"},
        "slip": {"key": f"{asked.line.consignment.order.code}-1"},
        "slip_paper": {"key": f"{asked.line.consignment.order.code}-1"},
        "return": back,
        "return_answer": back,
        "return_photo": {**back, "pk": asked.photos.get().pk},
        "member": {"pk": owner.pk},
        "paper_file": {"pk": paper.pk},
        "piece": pot,
        "piece_price": pot,
        "piece_stock": pot,
        "piece_variants": pot,
        "piece_photo_add": pot,
        "piece_photo": {**pot, "pk": photo.pk},
        "piece_do": {**pot, "verb": "hide"},
        "review_answer": {"pk": review.pk},
        "piece_steps": key,
        "piece_photos": key,
        "piece_photo_remove": key,
        "piece_thumb": {**key, "pk": shot.pk},
        "piece_send": key,
        "piece_drop": key,
        "piece_answer": {**key, "step": "price"},
        "complaint": {"code": ticket.code},
        "enquiry": {"code": wanted.code},
        "enquiry_quote": {"code": wanted.code},
        "complaint_photo": {"code": ticket.code, "pk": shown.pk},
    }


def returned(cast: Cast, buyer: Any) -> ReturnRequest:
    """A delivered order of Meena's of which the buyer sends something back."""
    order = confirmed(buyer, only(cast.pot))
    send_on(order)
    return ask_return(
        line=OrderLine.objects.get(consignment__order=order), quantity=1, reason="broken",
        words="Chipped", way="pickup", upi_id="sunita@upi", photos=[picture_bytes()],
    )  # fmt: skip


def test_every_screen_with_rows_is_known_to_this_test(rows: dict[str, Any]) -> None:
    assert set(screens()) == set(rows) | WITHOUT_ROWS | OPEN


def test_the_wrong_maker_gets_404_at_every_address(
    rows: dict[str, dict[str, Any]], stranger: Client
) -> None:
    for name, where in rows.items():
        address = reverse(f"workshop:{name}", kwargs=where)
        for send in (stranger.get, stranger.post):
            assert send(address).status_code == 404, f"{send.__name__} {name}"


def test_its_own_maker_is_let_in_at_the_same_addresses(
    rows: dict[str, dict[str, Any]], meena: Client
) -> None:
    refused = {
        name
        for name, where in rows.items()
        if meena.get(reverse(f"workshop:{name}", kwargs=where)).status_code not in {200, 302}
    }
    # The file of a paper that was given without one; the label of an order not accepted yet.
    assert refused <= {"paper_file", "parcel_paper"}


def test_a_visitor_is_asked_to_sign_in_everywhere(
    rows: dict[str, dict[str, Any]], client: Client
) -> None:
    for name in screens().keys() - OPEN:
        where = rows.get(name, WITHOUT_KEYS.get(name, {}))
        answer = client.get(reverse(f"workshop:{name}", kwargs=where))
        assert answer.status_code == 302, name
        assert answer["Location"].startswith("/workshop/sign-in/"), name


def test_no_list_form_or_choice_starts_anywhere_but_from_the_maker() -> None:
    for model, admin in workshop._registry.items():
        assert isinstance(admin, MakerAdmin), model
        assert not admin.inlines
        assert not admin.autocomplete_fields
        assert not admin.has_delete_permission(None), model  # type: ignore[arg-type]
        assert type(admin).get_queryset is MakerAdmin.get_queryset, model


def test_a_foreign_key_offers_only_the_makers_own_rows(
    rf: Any, owner: Membership, cast: Cast
) -> None:
    request = rf.get("/")
    request.user, request.session = owner.person, {}
    field = PieceDraft._meta.get_field("copied_from")
    admin = workshop._registry[PieceDraft]
    choices = admin.formfield_for_foreignkey(field, request).queryset
    assert set(choices) == {cast.pot}


def test_staff_rights_open_nothing_here(client: Client, cast: Cast, admin_user: Any) -> None:
    client.force_login(admin_user)
    assert client.get("/workshop/checklist/").status_code == 302


# --- The second wall --------------------------------------------------------------------------


def test_without_the_first_wall_the_database_still_shows_nothing(
    rows: dict[str, dict[str, Any]], stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = lambda admin, request: admin.model._default_manager.all()  # noqa: E731
    monkeypatch.setattr(MakerAdmin, "get_queryset", everything)
    for name, where in rows.items():
        address = reverse(f"workshop:{name}", kwargs=where)
        assert stranger.post(address).status_code == 404, name


def test_the_control_without_both_walls_lets_the_stranger_in(
    rows: dict[str, dict[str, Any]], stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    everything = lambda admin, request: admin.model._default_manager.all()  # noqa: E731
    monkeypatch.setattr(MakerAdmin, "get_queryset", everything)
    monkeypatch.setattr("artisans.workshop.site.as_maker", lambda artisan_id: nullcontext())
    address = reverse("workshop:piece_steps", kwargs=rows["piece_steps"])
    assert stranger.get(address).status_code == 200


@pytest.mark.parametrize(
    "model",
    [
        Listing,
        Variant,
        StockItem,
        Photo,
        PieceDraft,
        DraftPhoto,
        Membership,
        Verification,
        PayoutAccount,
        Order,
        Consignment,
        OrderLine,
        OrderEvent,
        ReturnRequest,
        Earning,
    ],
)
def test_behind_the_wall_a_bare_query_finds_only_own_rows(
    model: type[models.Model], rows: dict[str, Any], cast: Cast
) -> None:
    everyones = model._default_manager.count()
    with as_maker(cast.chikan_group.pk):
        seen = model._default_manager.count()
    assert seen < everyones or everyones == 0


def test_behind_the_wall_another_makers_row_cannot_be_written(cast: Cast) -> None:
    with as_maker(cast.chikan_group.pk):
        assert Listing.objects.filter(pk=cast.pot.pk).update(title_en="Mine now") == 0
    with pytest.raises(ProgrammingError), as_maker(cast.chikan_group.pk):
        Verification.objects.create(artisan=cast.meena, kind="pan", number="ABCPK1234F")


def test_after_the_wall_the_connection_is_as_before(cast: Cast) -> None:
    with as_maker(cast.meena.pk):
        pass
    assert Artisan.objects.count() == 2


def test_every_table_that_belongs_to_a_maker_is_fenced(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        fenced = {name for (name,) in cursor.fetchall()}
    assert owned_tables() - fenced == set()


def owned_tables() -> set[str]:
    """Return the tables from which a foreign key leads, over any number of others, to a maker."""
    labels = ("artisans", "catalog", "orders", "care")
    models_of = [m for label in labels for m in apps.get_app_config(label).get_models()]
    owned: set[Any] = {Artisan}
    while grown := {m for m in models_of if m not in owned and owned & set(targets(m))}:
        owned |= grown
    return {m._meta.db_table for m in owned} - {"catalog_searchentry"}


def targets(model: type[models.Model]) -> list[Any]:
    return [
        f.remote_field.model for f in model._meta.get_fields() if isinstance(f, models.ForeignKey)
    ]


def test_an_order_of_two_makers_shows_each_the_own_part(market: Cast, buyer: Any) -> None:
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    for maker in (market.meena, market.chikan_group):
        with as_maker(maker.pk):
            assert [row.artisan_id for row in order.consignments.all()] == [maker.pk]
            assert set(OrderLine.objects.values_list("consignment__artisan", flat=True)) == {
                maker.pk
            }


def test_an_action_with_the_shops_rights_brings_the_wall_back(market: Cast, buyer: Any) -> None:
    order = confirmed(buyer, only(market.pot), only(market.kurta))
    with as_maker(market.meena.pk):
        with as_shop():
            assert order.consignments.count() == 2
        assert order.consignments.count() == 1
        with pytest.raises(ValueError), as_shop():
            raise ValueError
        assert order.consignments.count() == 1


@pytest.mark.parametrize("address", ["autocomplete/", "jsi18n/", "orders/", "r/1/1/"])
def test_djangos_own_side_doors_are_shut(address: str, meena: Client, parcel: Consignment) -> None:
    query = "?app_label=orders&model_name=orderline&field_name=consignment&term="
    assert meena.get(f"/workshop/{address}{query}").status_code == 404


def test_a_posted_admin_action_does_nothing(
    stranger: Client, meena: Client, parcel: Consignment
) -> None:
    sent = {"action": "delete_selected", "_selected_action": parcel.pk, "post": "yes"}
    for client in (stranger, meena):
        client.post(reverse("workshop:parcels"), sent)
    assert Consignment.objects.filter(pk=parcel.pk).exists()


@pytest.mark.parametrize(
    ("role", "orders", "money"),
    [("owner", 200, 200), ("packer", 200, 403), ("lister", 403, 403), ("officer", 403, 403)],
)
def test_packers_see_orders_and_owners_alone_see_money(
    role: str, orders: int, money: int, parcel: Consignment, owner: Membership
) -> None:
    consent = consent_of(owner) if role == "officer" else None
    client = client_of(make_member(parcel.artisan, role=role, consent=consent))
    assert client.get(reverse("workshop:parcels")).status_code == orders
    assert client.get(reverse("workshop:earnings")).status_code == money
    home = client.get(reverse("workshop:index")).content.decode()
    assert (reverse("workshop:parcels") in home, reverse("workshop:earnings") in home) == (
        orders == 200,
        money == 200,
    )
