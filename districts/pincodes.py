"""Load the national table of PIN codes and the states, fast and whole."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from django.db import connection, transaction

from districts.models import District, PinCode, State
from districts.register import Fault, RegisterError, Table, split_list

STATES_FILE = "states.csv"
PINS_FILE = "pincodes.csv.gz"
OWN_STATE_PREFIX = "up:"


def load(folder: Path) -> dict[str, int]:
    """Replace states and PIN codes by what the files say, in one transaction.

    Raises: RegisterError naming file, row and column.
    """
    states = Table(folder / STATES_FILE, ("gst_code", "name_en", "name_hi", "kind"))
    states.require("gst_code", "name_en", "name_hi", "kind")
    states.unique("gst_code")
    if states.faults:
        raise RegisterError(states.faults)
    districts = {d.slug: d.name_en for d in District.objects.all()}
    with transaction.atomic():
        for row in states.rows:
            State.objects.update_or_create(
                gst_code=row["gst_code"],
                defaults={name: row[name] for name in ("name_en", "name_hi", "kind")},
            )
        codes = {row["gst_code"] for row in states.rows}
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {PinCode._meta.db_table}")
            with cursor.copy(
                f"COPY {PinCode._meta.db_table} "
                "(pin, state_id, district_names, district_slugs, offices) FROM STDIN"
            ) as copy:
                count = 0
                for record in read_pins(folder / PINS_FILE, codes, districts):
                    copy.write_row(record)
                    count += 1
    return {"states": len(states.rows), "PIN codes": count}


def read_pins(
    path: Path, states: set[str], districts: dict[str, str]
) -> Iterator[tuple[str, str, list[str], list[str], list[str]]]:
    """Yield pin, state, district names, own district slugs and post offices.

    Raises: RegisterError at the first bad row.
    """
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), 1):
            pin, state = row["pin"], row["state_code"]
            if not (len(pin) == 6 and pin.isdigit()):
                raise RegisterError([Fault(path.name, number, "pin", f"not a PIN: {pin!r}")])
            if state not in states:
                raise RegisterError(
                    [Fault(path.name, number, "state_code", f"unknown state: {state!r}")]
                )
            named = split_list(row["districts"])
            slugs = [
                name.removeprefix(OWN_STATE_PREFIX)
                for name in named
                if name.startswith(OWN_STATE_PREFIX)
            ]
            if unknown := [slug for slug in slugs if slug not in districts]:
                raise RegisterError(
                    [Fault(path.name, number, "districts", f"unknown district: {unknown[0]!r}")]
                )
            names = [districts.get(n.removeprefix(OWN_STATE_PREFIX), n) for n in named]
            yield pin, state, names, slugs, split_list(row["offices"])
