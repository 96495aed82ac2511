"""The audit log keeps every write of staff and makers, and cannot be rewritten unseen."""

import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import Error, connection, transaction

from accounts.models import User
from audit import rules
from audit.actions.write_entry import write_entry
from audit.models import AuditEntry
from audit.reads.chain import broken_entries, heads


@pytest.fixture
def asha(db):
    return User.objects.create_superuser("asha", "", "x")


def guard_off(statement, *values):
    """Do what only someone with the database's own keys could: change the log past its guard."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER USER")
        cursor.execute(statement, values)
        cursor.execute("ALTER TABLE audit_auditentry ENABLE TRIGGER USER")


@pytest.mark.parametrize(
    "change",
    ["UPDATE audit_auditentry SET note = 'x'", "DELETE FROM audit_auditentry"],
)
def test_the_database_refuses_to_change_or_remove_an_entry(change, asha):
    write_entry(actor=asha, verb="test")
    with pytest.raises(Error, match="never changed"), transaction.atomic():
        connection.cursor().execute(change)


def test_the_database_refuses_to_empty_the_log(asha):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry ENABLE TRIGGER audit_never_emptied")
        with pytest.raises(Error, match="never changed"), transaction.atomic():
            cursor.execute("TRUNCATE audit_auditentry")


def test_an_untouched_log_is_whole(asha):
    for turn in range(5):
        write_entry(actor=asha, verb="test", note=f"note {turn}")
    call_command("verify_audit")


def test_a_changed_word_is_found(asha):
    entry = write_entry(actor=asha, verb="test", note="paid one")
    guard_off("UPDATE audit_auditentry SET note = 'paid two' WHERE id = %s", entry.pk)
    assert [one.kind for one in broken_entries()] == ["changed"]
    with pytest.raises(CommandError, match=f"entry {entry.pk}: changed"):
        call_command("verify_audit")


def test_a_removed_entry_is_found(asha):
    first, *_ = [write_entry(actor=asha, verb="test") for _ in range(3)]
    guard_off("DELETE FROM audit_auditentry WHERE id = %s", first.pk)
    assert "gap" in {one.kind for one in broken_entries()}


def test_a_tail_cut_off_is_found_by_heads_kept_elsewhere(asha, tmp_path):
    *_, last = [write_entry(actor=asha, verb="test") for _ in range(3)]
    kept = tmp_path / "heads"
    kept.write_text("\n".join(f"{c} {p} {d}" for c, p, d in heads()))
    guard_off("DELETE FROM audit_auditentry WHERE id = %s", last.pk)
    assert broken_entries() == []
    with pytest.raises(CommandError, match="no longer there"):
        call_command("verify_audit", against=kept)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_writers_do_not_wait_for_each_other_and_the_chains_stay_whole():
    ready = threading.Barrier(8)

    def write():
        with transaction.atomic():
            write_entry(actor=None, verb="race")
            ready.wait(5)  # all eight hold their chain at once: one chain would time out here
        for _ in range(10):
            write_entry(actor=None, verb="race")
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert AuditEntry.objects.count() == 88
    assert broken_entries() == []


@pytest.mark.parametrize(
    "field",
    [
        "mobile",
        "password",
        "email",
        "pin",
        "account_number",
        "code_hash",
        "gstin",
        "otp",
        "address",
    ],
)
def test_secrets_are_noted_as_changed_without_their_value(field):
    assert rules.changed({field: "old"}, {field: "new"}) == {field: ["•", "•"]}


@pytest.mark.parametrize("text", ["call +91 98765 43210", "OTP 482913", "a/c 50100234567890"])
def test_numbers_of_people_are_blotted_out_of_free_text(text):
    assert not any(sign.isdigit() for sign in rules.without_numbers(text))


def test_dates_and_prices_stay_readable():
    assert rules.plain("2026-11-24 at 1200") == "2026-11-24 at 1200"


def test_what_did_not_change_is_not_told():
    assert rules.changed({"a": 1, "b": 2}, {"a": 1, "b": 3}) == {"b": [2, 3]}


def test_an_erased_person_leaves_the_entries(asha):
    entry = write_entry(actor=asha, verb="test")
    number = asha.pk
    asha.delete()
    assert AuditEntry.objects.get(pk=entry.pk).actor_id == number


def test_entries_are_found_by_object_and_by_person(asha, cast):
    write_entry(actor=asha, verb="test", subject=cast.pot)
    write_entry(actor=None, verb="test", subject=cast.kurta)
    assert AuditEntry.objects.of_subject(cast.pot).get().actor == asha
    assert AuditEntry.objects.of_actor(asha.pk).get().subject_name == str(cast.pot)
