from django.urls import path

from catalog import views

app_name = "catalog"
urlpatterns = [
    path("shop/", views.shop, name="shop"),
    path("shop/clicked/", views.clicked, name="clicked"),
    path("shop/want/", views.want, name="want"),
    path("suggest/", views.suggest, name="suggest"),
    path("pieces/<slug:slug>/reviews/", views.reviews, name="reviews"),
    path("pieces/<slug:slug>/", views.listing_detail, name="listing"),
]
