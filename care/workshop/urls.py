"""Hang the screens of complaints into the workshop."""

from artisans.workshop.site import workshop
from care.models import Ticket
from care.workshop.complaints import TicketAdmin

workshop.register(Ticket, TicketAdmin)
