"""Account numbers are sealed in the database, under keys that can be changed."""

from typing import Any

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from artisans.models import Membership, PayoutAccount
from artisans.models.sealed import seal, seal_rows, unseal, unseal_rows
from orders.models import Payout

pytestmark = pytest.mark.django_db
NUMBER = "123456789012"


@pytest.fixture
def account(owner: Membership) -> PayoutAccount:
    return PayoutAccount.objects.create(
        artisan=owner.artisan, kind="bank", holder="Meena", account_number=NUMBER,
        ifsc="SBIN0001234", given_by=owner.person,
    )  # fmt: skip


def stored(table: str = "artisans_payoutaccount") -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT account_number FROM {table}")
        return str(cursor.fetchone()[0])


def test_the_database_holds_a_token_and_python_the_number(account: PayoutAccount) -> None:
    assert stored().startswith("gAAAA")
    assert NUMBER not in stored()
    account.refresh_from_db()
    assert (account.account_number, account.last_four) == (NUMBER, "9012")


def test_a_payout_freezes_its_number_sealed(account: PayoutAccount, cast: Any) -> None:
    from django.utils import timezone

    Payout.objects.create(
        artisan=cast.meena, amount_paise=100, holder="Meena", account_number=NUMBER,
        scheduled_at=timezone.now(),
    )  # fmt: skip
    assert stored("orders_payout").startswith("gAAAA")


def test_plain_text_is_refused_by_the_database(account: PayoutAccount) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE artisans_payoutaccount SET account_number = '1234'")


def test_a_bank_account_needs_a_number_and_a_upi_account_an_id(owner: Membership) -> None:
    for kind in ("bank", "upi"):
        with pytest.raises(IntegrityError), transaction.atomic():
            PayoutAccount.objects.create(
                artisan=owner.artisan, kind=kind, holder="M", given_by=owner.person
            )


def test_rows_from_before_are_sealed_and_can_be_unsealed(account: PayoutAccount) -> None:
    columns = ("artisans_payoutaccount", "account_number")
    drop = "SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE artisans_payoutaccount DROP CONSTRAINT artisans_payoutaccount_account_number_sealed"
    with connection.schema_editor() as editor:
        editor.execute(drop)
        unseal_rows(*columns)(None, editor)
        assert stored() == NUMBER
        seal_rows(*columns)(None, editor)
    account.refresh_from_db()
    assert account.account_number == NUMBER


def test_a_new_key_reads_the_old_and_resealing_lets_the_old_go(
    account: PayoutAccount, settings: Any
) -> None:
    old, new = settings.SEALING_KEYS[0], Fernet.generate_key().decode()
    settings.SEALING_KEYS = [new, old]
    account.refresh_from_db()
    assert account.account_number == NUMBER
    call_command("reseal_accounts")
    settings.SEALING_KEYS = [new]
    account.refresh_from_db()
    assert account.account_number == NUMBER


def test_another_key_reads_nothing(settings: Any) -> None:
    token = seal(NUMBER)
    settings.SEALING_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(InvalidToken):
        unseal(token)
