"""A row for each address of the desk that names one: Azamgarh's, where districts matter."""

from datetime import timedelta
from itertools import count

from django.apps import apps
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from artisans.models import Verification
from audit.actions.write_entry import write_entry
from care.models import TicketPhoto
from catalog.models import Colour, Material
from catalog.reviews import ReviewPhoto
from catalog.search.tables import SearchSynonym, SearchTerm
from clock.models import ScheduledRun
from desk.curation import Collection, Feature
from desk.piece_signals import SignalLimit
from desk.texts import Banner, PageText
from districts.facts import FactChange, FactSource, TextEdition
from districts.models import Division, PinCode, State
from notices.models import NoticeTemplate
from orders.actions.note_event import note_event
from orders.actions.take_return import ask_return
from orders.models import (
    CourierPin,
    GatewayEvent,
    Order,
    OrderEvent,
    OrderLine,
    Payment,
    Payout,
    Redemption,
    Refund,
    WorkingDays,
)
from tests.care.conftest import make_ticket
from tests.desk.staff import make_staff
from tests.enquiries.conftest import make_enquiry
from tests.makers import make_listing, make_review, picture_bytes
from tests.money.conftest import Buyer, confirmed, send_on, stage_with_rates
from tests.money.offers import make_offer
from tests.orders.conftest import ADDRESS, only

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


def complaint_photo(cast):
    """A photo of a complaint about Meena; its complaint is found by it."""
    found = TicketPhoto.objects.first()
    if found is None:
        mobile = f"+9198765{next(_numbers):05}"
        make_ticket(artisan=cast.meena, mobile=mobile, photos=[picture_bytes()])
        found = TicketPhoto.objects.get()
    return found


def review_photo(cast):
    photo = ReviewPhoto(review=make_review(cast.pot), key="key", width=360, height=450)
    photo.original.save("review.jpg", ContentFile(picture_bytes()))
    return photo


def paper(cast):
    """A paper of Meena's with its picture."""
    row = Verification.objects.filter(artisan=cast.meena, kind="craftmark").first()
    if row is None:
        row = Verification(artisan=cast.meena, kind="craftmark", number="CM-1234")
        row.file.save("papers/1/a.jpg", ContentFile(picture_bytes()))
    return row


def pin_code(cast):
    state = State.objects.get_or_create(
        gst_code="09", name_en="Uttar Pradesh", name_hi="उत्तर प्रदेश", kind="state"
    )[0]
    return PinCode.objects.get_or_create(pin="276206", state=state, district_names=["Azamgarh"])[0]


def phone_order(cast):
    """The order, as one that staff wrote for a caller."""
    called = order(cast)
    note_event(order=called, kind="phone", actor=OrderEvent.Actor.STAFF, user=make_staff())
    return called


def refund(cast):
    paid = Payment.objects.filter(order=order(cast)).first()
    return Refund.objects.get_or_create(
        payment=paid, amount_paise=1_00, reason="cancelled", key="matrix"
    )[0]


def payout(cast):
    return Payout.objects.create(
        artisan=cast.meena, amount_paise=1_00, holder="Meena", upi_id="9000000000@bank",
        scheduled_at=timezone.now(),
    )  # fmt: skip


def task_result(cast):
    return DBTaskResult.objects.first() or DBTaskResult.objects.create(
        task_path="catalog.tasks.nothing", args_kwargs={"args": [], "kwargs": {}},
        backend_name="default", run_after=timezone.now(),
    )  # fmt: skip


def redemption(cast):
    """A use of an offer by the order's buyer."""
    return Redemption.objects.filter(order=order(cast)).first() or Redemption.objects.create(
        order=order(cast), offer=make_offer(), title_en="Clay week", title_hi="मिट्टी सप्ताह",
        maker_bps=0, discount_paise=1_00, maker_paise=0,
    )  # fmt: skip


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
    "review-photo": review_photo,
    "paper-file": paper,
    "phone-order-taken": phone_order,
    "districts.pincode": pin_code,
    "districts.state": lambda cast: pin_code(cast).state,
    "orders.refund": refund,
    "orders.payout": payout,
    "orders.redemption": redemption,
    "orders.workingdays": lambda cast: WorkingDays.objects.get_or_create(artisan=cast.meena)[0],
    "orders.courierpin": lambda cast: CourierPin.objects.get_or_create(
        courier="speed", pin=ADDRESS["pin"], takes_cod=True
    )[0],
    "orders.gatewayevent": lambda cast: GatewayEvent.objects.get_or_create(
        gateway="practice", event_id="evt_1", kind="payment.captured", body={}
    )[0],
    "catalog.searchsynonym": lambda cast: SearchSynonym.objects.get_or_create(
        term="surahi", kind="word", expansion="pot"
    )[0],
    "catalog.searchterm": lambda cast: SearchTerm.objects.get_or_create(
        day=timezone.localdate(), language="en", terms="surahi"
    )[0],
    "notices.noticetemplate": lambda cast: NoticeTemplate.objects.get_or_create(
        purpose="order_placed", language="en", body="Thank you."
    )[0],
    "clock.scheduledrun": lambda cast: ScheduledRun.objects.get_or_create(
        name="matrix", defaults={"slot": timezone.now()}
    )[0],
    "django_tasks_database.dbtaskresult": task_result,
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
    if argument == "photo_id":
        return complaint_photo(cast).pk
    if name == "grievance-photo":
        return complaint_photo(cast).entry.ticket_id
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
