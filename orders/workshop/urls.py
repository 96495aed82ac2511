"""Hang the screens of orders, returns and earnings into the workshop."""

from artisans.workshop.site import workshop
from orders.models import Consignment, Earning, ReturnRequest
from orders.workshop.earnings import EarningAdmin
from orders.workshop.parcels import ConsignmentAdmin
from orders.workshop.returns import ReturnRequestAdmin

workshop.register(Consignment, ConsignmentAdmin)
workshop.register(ReturnRequest, ReturnRequestAdmin)
workshop.register(Earning, EarningAdmin)
