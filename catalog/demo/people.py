"""Give the demonstration's makers people to sign in as, and one maker who waits for the check."""

from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction

from accounts.actions.find_person import find_person
from accounts.models import User
from artisans.actions.add_member import add_member
from artisans.actions.change_payout import NewAccount, change_payout
from artisans.actions.give_consent import give_consent
from artisans.actions.give_paper import give_paper
from artisans.actions.open_shop import NewShop, open_shop
from artisans.actions.send_application import send_application
from artisans.models import Artisan, Consent, Membership
from artisans.notices import notice_text
from artisans.rules import gstin_check_letter
from districts.models import Craft, PinCode

OPENED_AT = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
# Maker, mobile, name, role. The first one is printed when the shop starts.
PEOPLE = (
    ("kaali-mitti-pottery", "+919000000001", "कल्लू प्रजापति (नमूना)", "owner"),
    ("kaali-mitti-pottery", "+919000000002", "सुनीता (नमूना)", "lister"),
    ("kaali-mitti-pottery", "+919000000003", "राजू (नमूना)", "packer"),
    ("naqsha-patta-weavers", "+919000000004", "सलीम अंसारी (नमूना)", "owner"),
    ("murri-jaali-mahila-samuh", "+919000000005", "ज़रीना (नमूना)", "owner"),
)
# No real PAN ends in four noughts.
PAN = "AAAPZ0000A"
APPLICANT = ("+919000000006", "मीरा देवी (नमूना)", "निज़ामाबाद", "276206")


@transaction.atomic
def seed_people() -> None:
    """Create owners and helpers of some makers, and an application under review."""
    makers = Artisan.objects.in_bulk([slug for slug, *_ in PEOPLE], field_name="slug")
    for slug, mobile, name, role in PEOPLE:
        if role == Membership.Role.OWNER:
            owner = find_person(mobile=mobile, full_name=name)
            Membership.objects.create(artisan=makers[slug], person=owner, role=role)
            give_papers(makers[slug], owner, mobile)
        else:
            add_member(artisan=makers[slug], actor=owner, mobile=mobile, full_name=name, role=role)
    seed_applicant()


def give_papers(artisan: Artisan, owner: User, mobile: str) -> None:
    """Give an invented maker the consent, the place and the account without which nobody sells."""
    pin = PinCode.objects.filter(district_slugs__contains=[artisan.district.slug]).first()
    Artisan.objects.filter(pk=artisan.pk).update(pin=pin.pin if pin else "")
    notice = notice_text(Consent.Purpose.NOTICE, "hi")
    give_consent(artisan=artisan, person=owner, notice=notice, now=OPENED_AT)
    give_paper(artisan=artisan, kind="pan", number=PAN, actor=owner)
    stem = f"{settings.SHOP['state_gst_code']}{PAN}1Z"
    if artisan.tax_status in {Artisan.TaxStatus.REGULAR, Artisan.TaxStatus.COMPOSITION}:
        number = stem + gstin_check_letter(stem)
        give_paper(artisan=artisan, kind="gstin", number=number, actor=owner)
    account = NewAccount(owner.full_name, upi_id=f"demo.{mobile[-4:]}@practice")
    change_payout(artisan=artisan, actor=owner, account=account)


def seed_applicant() -> None:
    """Walk one invented maker through the application, up to the staff's check."""
    mobile, name, village, pin = APPLICANT
    craft = Craft.objects.select_related("district").get(slug="nizamabad-black-pottery")
    person = find_person(mobile=mobile, full_name=name)
    artisan = open_shop(
        person=person,
        shop=NewShop(name, Artisan.Kind.INDIVIDUAL, village, pin, craft.district),
        crafts=[craft],
        notice=notice_text(Consent.Purpose.NOTICE, "hi"),
        now=OPENED_AT,
    )
    Artisan.objects.filter(pk=artisan.pk).update(is_demo=True)
    give_paper(artisan=artisan, kind="pan", number=PAN, actor=person)
    change_payout(
        artisan=artisan, actor=person, account=NewAccount(name, upi_id="demo.meera@practice")
    )
    send_application(artisan=artisan, actor=person, now=OPENED_AT)
