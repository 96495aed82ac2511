from django.urls import path

from artisans import views

app_name = "artisans"
urlpatterns = [
    path("", views.artisan_index, name="index"),
    path("<slug:slug>/", views.artisan_detail, name="detail"),
]
