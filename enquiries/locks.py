"""The named door to row locks of enquiries."""

from enquiries.models import Enquiry


def lock_enquiry(enquiry_id: int) -> Enquiry:
    """Return an enquiry's row, ours until the transaction ends."""
    rows = Enquiry.objects.select_for_update(of=("self",))
    return rows.select_related("artisan__district", "listing", "craft", "district").get(
        pk=enquiry_id
    )
