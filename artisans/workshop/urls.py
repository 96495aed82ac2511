"""Hang the makers' own screens into the workshop."""

from artisans.models import Membership, Verification
from artisans.workshop import home, joining, people, sign_in
from artisans.workshop.site import workshop

workshop.add_view("", "index", home.home)
workshop.add_view("sign-in/", "login", sign_in.sign_in, is_open=True)
workshop.add_view("code/", "code", sign_in.enter_code, is_open=True)
workshop.add_view("sign-out/", "logout", sign_in.sign_out, is_open=True)
workshop.add_view("join/", "join", joining.join, is_open=True)
workshop.add_view("choose/", "choose", sign_in.choose)
workshop.add_view("crafts/", "crafts", joining.crafts)
workshop.add_view("checklist/", "checklist", joining.show_checklist)
workshop.add_view("profile/", "profile", joining.profile)
workshop.add_view("notice/", "notice", joining.notice)
workshop.add_view("papers/<slug:kind>/", "paper", joining.paper)
workshop.add_view("payout/", "payout", joining.payout)
workshop.register(Membership, people.MembershipAdmin)
workshop.register(Verification, people.VerificationAdmin)
