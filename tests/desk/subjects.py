"""A row for each address of the desk that names one: Azamgarh's, where districts matter."""

from datetime import timedelta
from itertools import count

from django.apps import apps
from django.test import Client
from django.utils import timezone

from audit.actions.write_entry import write_entry
from catalog.models import Colour, Material
from desk.curation import Collection, Feature
from desk.piece_signals import SignalLimit
from desk.texts import Banner, PageText
from districts.facts import FactChange, FactSource, TextEdition
from districts.models import Division
from orders.actions.take_return import ask_return
from orders.models import Order, OrderLine
from tests.care.conftest import make_ticket
from tests.desk.staff import make_staff
from tests.enquiries.conftest import make_enquiry
from tests.makers import make_listing, picture_bytes
from tests.money.conftest import Buyer, confirmed, send_on, stage_with_rates
from tests.money.offers import make_offer
from tests.orders.conftest import only

_numbers = count(1)


def waiting_piece(cast):
    return make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")


def collection(cast):
    return Collection.objects.get_or_create(slug="pots", name_en="Pots", name_hi="घड़े")[0]


def placement(cast):
    now = timezone.now()
    return Feature.objects.create(
        slot="home", collection=collection(cast), starts_at=now, ends_at=now + timedelta(days=1),
        reason="test",
    )  # fmt: skip


def complaint(cast):
    return make_ticket(artisan=cast.meena, mobile=f"+9198765{next(_numbers):05}")


def order(cast):
    """An order of Meena's pot, confirmed; made once for a test."""
    found = Order.objects.filter(state="confirmed").first()
    if found:
        return found
    market = stage_with_rates(cast)
    return confirmed(Buyer(Client()), only(market.pot))


def waiting_return(cast):
    """A delivered pot that its buyer wants to send back."""
    market = stage_with_rates(cast)
    bought = confirmed(Buyer(Client()), only(market.pot))
    send_on(bought)
    line = OrderLine.objects.get(consignment__order=bought)
    return ask_return(
        line=line, quantity=1, reason="broken", words="", way="pickup", upi_id="sunita@bank",
        photos=[picture_bytes()],
    )  # fmt: skip


def paid_maker(cast):
    """Meena, who earned something this month."""
    waiting_return(cast)
    return cast.meena


def offer(cast):
    return make_offer()


def fact_change(cast):
    return FactChange.objects.get_or_create(
        craft=cast.black_pottery, fact="story",
        defaults={"after_en": "Old.", "source": "Gazette", "proposed_by": make_staff()},
    )[0]  # fmt: skip


def fact_source(cast):
    return FactSource.objects.get_or_create(craft=cast.black_pottery, fact="story")[0]


def edition(cast):
    cast.chikan.name_en += "!"
    cast.chikan.save()
    return TextEdition.objects.get()


def banner(cast):
    now = timezone.now()
    return Banner.objects.create(
        text_en="Fair", text_hi="मेला", starts_at=now, ends_at=now + timedelta(days=1), reason="test"
    )


def page_text(cast):
    return PageText.objects.create(
        page="help", is_shipped=True, note="test", written_by=make_staff(),
        starts_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip


def limit(cast):
    return SignalLimit.objects.get_or_create(
        name="price_jump", value=50, valid_from="2026-01-01", reason="test"
    )[0]


WORDS = {
    "kind": "pieces", "way": "up", "stage": "asked", "paper": "summary", "form": "pdf",
    "month": f"{timezone.localdate():%Y-%m}",
}  # fmt: skip
MADE = {
    "desk.feature": placement,
    "orders.offer": offer,
    "desk.collection": collection,
    "queue": waiting_piece,
    "districts.factchange": fact_change,
    "districts.factsource": fact_source,
    "districts.textedition": edition,
    "desk.banner": banner,
    "desk.pagetext": page_text,
    "desk.signallimit": limit,
    "grievance": complaint,
    "return-photo": lambda cast: waiting_return(cast).photos.get(),
    "return": waiting_return,
    "maker-statement": paid_maker,
    "enquiry": lambda cast: make_enquiry(cast, mobile=f"+9198765{next(_numbers):05}"),
    "visit": lambda cast: cast.meena,
    "accounts.user": lambda cast: make_staff(),
    "artisans.artisan": lambda cast: cast.meena,
    "catalog.listing": lambda cast: cast.pot,
    "districts.district": lambda cast: cast.azamgarh,
    "districts.craft": lambda cast: cast.black_pottery,
    "districts.craftfamily": lambda cast: cast.pottery,
    "districts.division": lambda cast: Division.objects.get(pk=cast.azamgarh.division_id),
    "audit.auditentry": lambda cast: write_entry(actor=None, verb="test"),
    "catalog.material": lambda cast: Material.objects.get_or_create(
        slug="clay", name_en="Clay", name_hi="मिट्टी"
    )[0],
    "catalog.colour": lambda cast: Colour.objects.get_or_create(
        slug="black", name_en="Black", name_hi="काला", hex="#000000"
    )[0],
}


def key_for(name, argument, cast):
    """Return the key of a row for an address such as "catalog_listing_change"."""
    if name in {"order", "order-paper"} and argument == "code":
        return order(cast).code
    if argument in WORDS:
        return WORDS[argument]
    label = next(
        (
            one
            for one in sorted(MADE, key=len, reverse=True)
            if name.startswith(one.replace(".", "_"))
        ),
        None,
    )
    if label:
        return MADE[label](cast).pk
    if name == "auth_user_password_change":
        return make_staff().pk
    model = next(
        (
            m
            for m in apps.get_models()
            if name.startswith(f"{m._meta.app_label}_{m._meta.model_name}_")
        ),
        None,
    )
    row = model.objects.first() if model else None
    return row.pk if row else 999_999
