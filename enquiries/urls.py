from django.urls import path

from enquiries.views import ask, quotation

app_name = "enquiries"
urlpatterns = [
    path("pieces/<slug:slug>/quotation/", ask.of_listing, name="ask_listing"),
    path("crafts/<slug:slug>/quotation/", ask.of_craft, name="ask_craft"),
    path("quotations/<slug:token>/", quotation.show, name="quotation"),
    path("quotations/<slug:token>/say/", quotation.say, name="say"),
    path("quotations/<slug:token>/accept/", quotation.accept, name="accept"),
]
