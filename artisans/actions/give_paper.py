"""Take a paper's number and its picture from a maker."""

import hashlib
from datetime import date

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from accounts.models import User
from artisans import errors
from artisans.actions.record_event import record_event
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent, Verification
from artisans.rules import NumberFault, gstin_fault, number_fault, tidy

MAX_BYTES = 8 * 2**20
KINDS_OF_FILE = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"))


def give_paper(
    *,
    artisan: Artisan,
    kind: str,
    number: str,
    actor: User,
    content: bytes = b"",
    valid_until: date | None = None,
) -> Verification:
    """Keep a paper; one that changes waits for the check again.

    Locks: the artisan's row.
    Raises: NumberRefusedError and its kinds, FileRefusedError.
    """
    plain = tidy(number)
    check_number(artisan=artisan, kind=kind, number=plain)
    extension = file_kind(content) if content else ""
    with transaction.atomic():
        lock_artisan(artisan.pk)
        paper = Verification.objects.filter(artisan=artisan, kind=kind).first()
        paper = paper or Verification(artisan=artisan, kind=kind)
        paper.number, paper.valid_until = plain, valid_until
        paper.state, paper.reason = Verification.State.GIVEN, ""
        paper.checked_on = paper.checked_by = None
        if content:
            digest = hashlib.blake2b(content, digest_size=16).hexdigest()
            name = f"papers/{artisan.pk}/{digest}.{extension}"
            paper.file.save(name, ContentFile(content), save=False)
        paper.save()
        keep_tax_facts(artisan=artisan, kind=kind, number=plain)
        record_event(
            artisan=artisan,
            verb=ArtisanEvent.Verb.PAPER_GIVEN,
            actor=actor,
            facts={"kind": kind, "ends": plain[-4:]},
        )
    return paper


def keep_tax_facts(*, artisan: Artisan, kind: str, number: str) -> None:
    """Copy a GSTIN to the public profile, where the law wants it shown."""
    if kind == Verification.Kind.GSTIN:
        Artisan.objects.filter(pk=artisan.pk).update(
            gstin=number,
            tax_status=artisan.tax_status
            if artisan.tax_status == Artisan.TaxStatus.COMPOSITION
            else Artisan.TaxStatus.REGULAR,
        )
    if kind == Verification.Kind.ENROLMENT:
        Artisan.objects.filter(pk=artisan.pk).update(tax_status=Artisan.TaxStatus.ENROLLED)


def check_number(*, artisan: Artisan, kind: str, number: str) -> None:
    """Let a well-formed number pass.

    Raises: NumberRefusedError and its kinds.
    """
    if kind != Verification.Kind.GSTIN:
        if number_fault(kind, number):
            raise errors.NumberRefusedError
        return
    pan = Verification.objects.filter(artisan=artisan, kind=Verification.Kind.PAN).first()
    state_code = settings.SHOP["state_gst_code"]
    fault = gstin_fault(number, state_code=state_code, pan=pan.number if pan else "")
    if fault is NumberFault.OTHER_STATE:
        raise errors.GstinOtherStateError(given=number[:2], wanted=state_code)
    if fault is NumberFault.OTHER_PAN:
        raise errors.GstinOtherPanError
    if fault is NumberFault.CHECKSUM:
        raise errors.GstinChecksumError
    if fault:
        raise errors.NumberRefusedError


def file_kind(content: bytes) -> str:
    """Return the extension that a file's first bytes prove.

    Raises: FileRefusedError.
    """
    found = next((kind for start, kind in KINDS_OF_FILE if content.startswith(start)), None)
    if found is None or len(content) > MAX_BYTES:
        raise errors.FileRefusedError(limit_mb=MAX_BYTES // 2**20)
    return found
