from django.urls import path

from catalog import views

app_name = "catalog"
urlpatterns = [
    path("shop/", views.shop, name="shop"),
    path("pieces/<slug:slug>/", views.listing_detail, name="listing"),
]
