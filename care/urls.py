from django.urls import path

from care.views import complain, ticket

app_name = "care"
urlpatterns = [
    path("complaints/", ticket.find, name="find"),
    path("complaints/new/", complain.new, name="new"),
    path("orders/<slug:token>/complain/", complain.about_order, name="about_order"),
    path("complaints/<slug:token>/", ticket.show, name="ticket"),
    path("complaints/<slug:token>/say/", ticket.say, name="say"),
    path("complaints/<slug:token>/withdraw/", ticket.withdraw, name="withdraw"),
    path("complaints/<slug:token>/photos/<int:photo_id>.jpg", ticket.photo, name="photo"),
]
