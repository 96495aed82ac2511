from django.urls import path

from districts import views

app_name = "districts"
urlpatterns = [
    path("districts/", views.district_index, name="index"),
    path("districts/<str:slug>/", views.district_detail, name="detail"),
    path("crafts/", views.craft_index, name="craft_index"),
    path("crafts/family/<slug:slug>/", views.family_detail, name="family"),
    path("crafts/<slug:slug>/", views.craft_detail, name="craft"),
]
