"""What a maker shows the shop: papers with their numbers, and where earnings go."""

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from artisans.models.artisan import Artisan
from artisans.models.sealed import SealedField


def private_storage() -> Storage:
    return storages["private"]


MARKS = ("gi_user", "handloom_mark", "silk_mark", "craftmark")


class VerificationQuerySet(models.QuerySet["Verification"]):
    def shown_marks(self) -> "VerificationQuerySet":
        """Marks that a shopper may see: only those whose number staff have checked."""
        return self.filter(kind__in=MARKS, state=Verification.State.CHECKED)


class Verification(models.Model):
    """One paper of a maker: its number, a private file, and what staff found.

    Identity numbers of the residents' register are neither asked for nor kept.
    """

    class Kind(models.TextChoices):
        PAN = "pan", _("PAN card")
        GSTIN = "gstin", _("GSTIN")
        ENROLMENT = "enrolment", _("GST enrolment number")
        UDYAM = "udyam", _("Udyam registration")
        PEHCHAN = "pehchan", _("Pehchan artisan card")
        GI_USER = "gi_user", _("GI authorised user")
        FSSAI = "fssai", _("FSSAI licence")
        HANDLOOM_MARK = "handloom_mark", _("Handloom Mark")
        SILK_MARK = "silk_mark", _("Silk Mark")
        CRAFTMARK = "craftmark", _("Craftmark")

    class State(models.TextChoices):
        GIVEN = "given", _("Waiting for the check")
        CHECKED = "checked", _("Checked")
        REFUSED = "refused", _("Needs change")

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="verifications")
    kind = models.CharField(_("Paper"), max_length=13, choices=Kind)
    number = models.CharField(_("Number"), max_length=40)
    file = models.FileField(_("Photo or PDF"), storage=private_storage, max_length=120, blank=True)
    valid_until = models.DateField(_("Valid until"), null=True, blank=True)
    state = models.CharField(max_length=7, choices=State, default=State.GIVEN)
    reason = models.CharField(_("Reason"), max_length=300, blank=True)
    given_at = models.DateTimeField(auto_now=True)
    checked_on = models.DateField(_("Checked on"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = VerificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Paper")
        verbose_name_plural = _("Papers")
        ordering = ["artisan_id", "kind"]
        constraints = [
            models.UniqueConstraint("artisan", "kind", name="verification_once_a_kind"),
            models.CheckConstraint(
                name="verification_checked_is_signed",
                condition=~Q(state="checked")
                | Q(checked_on__isnull=False, checked_by__isnull=False),
            ),
            models.CheckConstraint(
                name="verification_refused_says_why", condition=~Q(state="refused") | ~Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ••••{self.number[-4:]}"

    @property
    def is_picture(self) -> bool:
        """Say whether a page can show the file itself."""
        return (self.file.name or "").endswith((".jpg", ".png"))


class PayoutAccount(models.Model):
    """Where a maker's earnings are paid: a bank account or a UPI id; one is current.

    Number and id are sealed in the database; pages show the last four characters alone.
    `bank_name_of_holder` is what the bank itself answered to the one-rupee check.
    """

    class Kind(models.TextChoices):
        BANK = "bank", _("Bank account")
        UPI = "upi", _("UPI")

    class State(models.TextChoices):
        GIVEN = "given", _("Being confirmed")
        CONFIRMED = "confirmed", _("Confirmed by the bank")
        DOUBTFUL = "doubtful", _("The name differs: staff will look")

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="payout_accounts")
    kind = models.CharField(max_length=4, choices=Kind)
    holder = models.CharField(_("Name on the account"), max_length=120)
    account_number = SealedField(_("Account number"), blank=True)
    ifsc = models.CharField(_("IFSC"), max_length=11, blank=True)
    upi_id = SealedField(_("UPI id"), blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.GIVEN)
    bank_name_of_holder = models.CharField(max_length=120, blank=True)
    reference = models.CharField(max_length=40, blank=True)
    is_current = models.BooleanField(default=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Bank account")
        verbose_name_plural = _("Bank accounts")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["artisan"], condition=Q(is_current=True), name="payout_one_current"
            ),
            models.CheckConstraint(
                name="payout_has_its_numbers",
                condition=(Q(kind="bank", upi_id="") & ~Q(account_number=""))
                | (Q(kind="upi", account_number="", ifsc="") & ~Q(upi_id="")),
            ),
        ]

    @property
    def last_four(self) -> str:
        """What may be shown of the account."""
        return (self.account_number or self.upi_id.split("@")[0])[-4:]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ••••{self.last_four}"
