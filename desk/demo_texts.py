"""The demonstration's banner to come, fact that waits and review to read. Never in a real shop."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from catalog.reviews import Review
from desk.festivals import next_of
from desk.texts import Banner
from districts.actions.change_fact import propose_fact
from districts.facts import FactChange
from districts.models import Craft
from orders.actions.write_review import write_review
from orders.models import OrderLine
from orders.rules.states import ConsignmentState

FESTIVAL, BEFORE, AFTER = "up-diwas", timedelta(days=7), timedelta(days=1)
CRAFT = "nizamabad-black-pottery"
TECHNIQUE = (
    "Wheel-thrown clay is burnished with mustard oil, engraved, fired in a smoke-filled kiln to "
    "turn black, and filled with a silvery paste of zinc and mercury.",
    "चाक पर बने बर्तन पर सरसों का तेल रगड़कर नक्काशी की जाती है, धुएँ वाली भट्ठी में पकाकर उसे काला किया जाता "
    "है और रेखाओं में जस्ते और पारे का चाँदी जैसा लेप भरा जाता है।",
)
SOURCE = "GI Journal 68"
# Words wait for the desk; neither praise nor blame falls on a maker who is invented.
WORDS = "नमूना: फ़ोटो से थोड़ा छोटा निकला, बाकी ठीक है।"


@transaction.atomic
def seed_texts(proposer: User) -> None:
    """Plan a banner for a festival's week, and let a fact wait for a second person."""
    day = next_of(FESTIVAL, timezone.localdate())
    if day and day.on - BEFORE > timezone.localdate() and not Banner.objects.exists():
        begins = timezone.make_aware(datetime.combine(day.on - BEFORE, time(6)))
        Banner.objects.create(
            text_en="UP Diwas is on 24 January: see what each district makes (demo)",
            text_hi="24 जनवरी को यूपी दिवस है: देखिए किस ज़िले में क्या बनता है (नमूना)",
            address="/districts/", starts_at=begins, ends_at=begins + BEFORE + AFTER,
            reason="Planned for the festival (demo)",
        )  # fmt: skip
    craft = Craft.objects.filter(slug=CRAFT).first()
    if craft and not FactChange.objects.exists():
        told = FactChange(
            craft=craft, fact="technique", after_en=TECHNIQUE[0], after_hi=TECHNIQUE[1],
            source=SOURCE,
        )  # fmt: skip
        propose_fact(change=told, actor=proposer)


def seed_review() -> None:
    """Let one buyer of the demonstration's own orders have written a review that waits."""
    lines = OrderLine.objects.filter(
        consignment__state=ConsignmentState.DELIVERED, consignment__artisan__is_demo=True
    )
    line = lines.select_related("consignment__artisan", "consignment__order").order_by("pk").first()
    if line is None or Review.objects.filter(purchase=line.pk).exists():
        return
    write_review(
        line=line, stars=3, words=WORDS, shown_name="डेमो ख़रीदार", language="hi",
        now=timezone.now(),
    )  # fmt: skip
