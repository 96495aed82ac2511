"""The demonstration's staff can enter with what is printed, find work, and exist nowhere else."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from artisans.models import Artisan
from desk.demo import PASSWORD, RECOVERY, SECRET
from desk.management.commands.seed_staff import sign_ins
from tests.desk.staff import code_for


@pytest.fixture
def seeded(cast):
    Artisan.objects.update(is_demo=True)
    call_command("seed_staff")


@pytest.mark.parametrize("username", ["demo-curator", "demo-administrator", "demo-officer"])
@pytest.mark.parametrize("code", [lambda: code_for(SECRET), lambda: RECOVERY[0]])
def test_what_is_printed_opens_the_desk_with_work_waiting(username, code, seeded, client):
    client.post(reverse("admin:login"), {"username": username, "password": PASSWORD})
    client.post(reverse("admin:second-step"), {"code": code()})
    page = client.get(reverse("admin:queue", args=["pieces"])).content.decode()
    assert 'data-key="t"' in page


def test_the_next_start_makes_the_codes_good_again(seeded, client):
    for _ in range(2):
        client.logout()
        client.post(reverse("admin:login"), {"username": "demo-curator", "password": PASSWORD})
        answer = client.post(reverse("admin:second-step"), {"code": RECOVERY[0]})
        assert answer.status_code == 302
        call_command("seed_staff")


def test_the_print_names_everything_needed():
    assert all(word in sign_ins() for word in ("demo-curator", PASSWORD, SECRET, RECOVERY[0]))


def test_a_real_shop_refuses_them(settings, db):
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    with pytest.raises(CommandError):
        call_command("seed_staff")
