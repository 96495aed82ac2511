"""Print the matrix as the desk answers now: `python -m pytest tests/desk/write_matrix.py -s`."""

import csv

from django.test import Client

from tests.desk import test_matrix


def test_write(cast):
    """Write every row; read the difference before it is kept."""
    guests = test_matrix.Guests(cast, Client)
    with test_matrix.MATRIX.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, ["address", *test_matrix.ROLES], lineterminator="\n")
        writer.writeheader()
        for name in test_matrix.addresses():
            writer.writerow(test_matrix.told(name, cast, guests))
