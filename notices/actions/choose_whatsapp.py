"""Send news to a mobile by WhatsApp, or by SMS again."""

from notices.models import WhatsAppChoice


def choose_whatsapp(*, mobile: str, is_wanted: bool) -> None:
    """Keep or forget that the owner of a mobile wants WhatsApp; saying it twice is quiet."""
    if is_wanted:
        WhatsAppChoice.objects.get_or_create(mobile=mobile)
    else:
        WhatsAppChoice.objects.filter(mobile=mobile).delete()
