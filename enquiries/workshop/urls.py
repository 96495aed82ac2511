"""Hang the screens of enquiries into the workshop."""

from artisans.workshop.site import workshop
from enquiries.models import Enquiry
from enquiries.workshop.quoting import EnquiryAdmin

workshop.register(Enquiry, EnquiryAdmin)
