"""Hang the screens of pieces into the workshop."""

from artisans.workshop.site import workshop
from catalog.drafts import PieceDraft
from catalog.models import Listing
from catalog.reviews import Review
from catalog.workshop.adding import PieceDraftAdmin
from catalog.workshop.pieces import ListingAdmin, holiday
from catalog.workshop.reviews import ReviewAdmin

workshop.register(Listing, ListingAdmin)
workshop.register(PieceDraft, PieceDraftAdmin)
workshop.register(Review, ReviewAdmin)
workshop.add_view("holiday/", "holiday", holiday)
