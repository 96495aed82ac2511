"""The demonstration's complaints and enquiries, through the shop's own actions. Never in a real shop."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from care.actions.open_ticket import Complaint, open_ticket
from care.models import Ticket
from catalog.models import Listing
from districts.models import Craft, District
from enquiries.actions.ask_quote import Wish, ask_quote
from enquiries.models import Enquiry

ADDRESS = "demonstration"
# District, hours ago, what it is about, what was written.
COMPLAINTS = (
    ("azamgarh", 52, "piece", "मटके का मुँह टूटा हुआ आया। (डेमो)"),
    ("lucknow", 20, "refund", "रिफंड अभी तक नहीं आया। (डेमो)"),
    ("varanasi", 3, "not_arrived", "पार्सल आठ दिन से एक ही जगह है। (डेमो)"),
)


@transaction.atomic
def seed_care() -> None:
    """Let three complaints wait, the oldest too long, and two enquiries: a maker's and staff's."""
    pieces = Listing.objects.on_sale().filter(artisan__is_demo=True)
    piece = pieces.select_related("artisan", "craft").order_by("pk").first()
    if piece is None or Ticket.objects.exists() or Enquiry.objects.exists():
        return
    now = timezone.now()
    for turn, (slug, hours, kind, words) in enumerate(COMPLAINTS):
        open_ticket(
            complaint=Complaint(
                kind=kind, words=words, raised_by=Ticket.Side.VISITOR, language="hi",
                full_name="डेमो ख़रीदार", mobile=f"+9190000010{turn:02}",
                district=District.objects.filter(slug=slug).first(),
            ),
            address=ADDRESS, now=now - timedelta(hours=hours),
        )  # fmt: skip
    wish = Wish(
        quantity=200, full_name="डेमो ख़रीदार", language="hi", mobile="+919000001010",
        pin="226001", state_code="09", wishes="हर नग पर हमारे स्कूल का नाम (डेमो)",
    )  # fmt: skip
    craft = Craft.objects.exclude(pk=piece.craft_id).order_by("pk").first() or piece.craft
    for about, listing in ((piece.craft, piece), (craft, None)):
        ask_quote(wish=wish, craft=about, listing=listing, address=ADDRESS, now=now)
