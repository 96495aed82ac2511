"""The messages about quotations; their Hindi stands in the catalogue, staff may change both."""

from django.utils.translation import gettext_noop as _

from notices.rules import Wording

WORDINGS = {
    "enquiry_received": Wording(
        _("Quotation %(code)s"),
        _("We have your enquiry %(code)s; a quotation comes within three days. %(link)s"),
    ),
    "quote_ready": Wording(
        _("Quotation %(code)s is here"),
        _("Your quotation %(code)s of %(total)s is here, valid until %(day)s: %(link)s"),
    ),
    "enquiry_answered": Wording(
        _("A message about quotation %(code)s"),
        _("There is a message about quotation %(code)s: %(link)s"),
    ),
    "enquiry_declined": Wording(
        _("Quotation %(code)s cannot be made"),
        _("Sorry, what you asked for (%(code)s) cannot be made. Read why: %(link)s"),
    ),
    "quote_lapsed": Wording(
        _("Quotation %(code)s ran out"),
        _("Quotation %(code)s ran out. Ask for a new one here: %(link)s"),
    ),
    "quote_accepted": Wording(
        _("Quotation %(code)s is accepted"),
        _("You accepted quotation %(code)s. What happens next: %(link)s"),
    ),
    "maker_enquiry": Wording(
        _("Enquiry %(code)s"), _("Somebody asks for %(count)s pieces (%(code)s). Please answer.")
    ),
    "maker_enquiry_said": Wording(
        _("The buyer wrote about %(code)s"),
        _("The buyer wrote about enquiry %(code)s. Please answer."),
    ),
    "maker_quote_accepted": Wording(
        _("Quotation %(code)s is accepted"),
        _("The buyer accepted quotation %(code)s. Begin when the advance is paid."),
    ),
}
