"""Make the demonstration's staff."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from desk.demo import PASSWORD, PEOPLE, RECOVERY, SECRET, seed_staff, seed_waiting_work
from desk.demo_care import seed_care
from desk.demo_orders import seed_orders
from desk.demo_signals import seed_signals
from desk.demo_texts import seed_review, seed_texts


class Command(BaseCommand):
    help = "Make the demonstration's staff and give them work. Refused in a real shop."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--print", action="store_true", help="print how to sign in")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.SHOP["is_demo"]:
            raise CommandError("This shop is no demonstration: its staff are real people.")
        seed_staff()
        seed_care()
        seed_waiting_work()
        seed_orders()
        seed_signals()
        seed_texts(proposer=User.objects.get(username="demo-officer"))
        seed_review()
        if options["print"]:
            self.stdout.write(sign_ins())


def sign_ins() -> str:
    """Return how to enter the desk of the demonstration."""
    path = settings.ADMIN_PATH
    return "\n".join(
        [
            f"  Staff desk /{path} (in Hindi /hi/{path}): {', '.join(PEOPLE)}",
            f"    password {PASSWORD}, then the code of an authenticator app with the key {SECRET},",
            f"    or one of these, each once until the next start: {', '.join(RECOVERY)}",
        ]
    )
