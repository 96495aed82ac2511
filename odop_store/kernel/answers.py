"""Answers that are for one person: pages behind a signed link, papers, pictures."""

from django.db.models.fields.files import FieldFile
from django.http import HttpResponse


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page that a link opens out of search engines and out of referrers."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def kept_by_nobody(response: HttpResponse) -> HttpResponse:
    """Let no cache on the way keep an answer, and no search engine list it."""
    response.headers["Cache-Control"] = "private, no-store"
    return private(response)


def as_pdf(name: str, paper: bytes) -> HttpResponse:
    """Answer with a paper that opens in the browser."""
    response = HttpResponse(paper, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return kept_by_nobody(response)


def private_file(file: FieldFile, content_type: str | None = "image/jpeg") -> HttpResponse:
    """Answer with a private file, a picture unless told, for this reader alone."""
    with file.open() as stream:
        response = HttpResponse(stream.read(), content_type=content_type)
    return kept_by_nobody(response)
