"""CSV files that spreadsheet programs open in Hindi too."""

import csv
from collections.abc import Iterable

from django.http import HttpResponse


def as_csv(name: str, table: Iterable[Iterable[str]]) -> HttpResponse:
    """Answer with a CSV file."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    csv.writer(response).writerows([_unarmed(cell) for cell in row] for row in table)
    return response


def _unarmed(cell: str) -> str:
    """Keep a spreadsheet from reading a name as a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "@", "\t"} else cell
