"""Signing in and out: only the pages of allauth that the shop uses."""

from allauth.account import views
from django.urls import path

from accounts.views import ask_code, enter_code

urlpatterns = [
    path("login/", ask_code, name="account_login"),
    path("login/code/", ask_code, name="account_request_login_code"),
    path("login/code/confirm/", enter_code, name="account_confirm_login_code"),
    path("logout/", views.logout, name="account_logout"),
]
