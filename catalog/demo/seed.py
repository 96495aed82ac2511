"""Fill an empty shop with its demonstration makers, pieces and pictures. Deterministic."""

import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django_tasks import task

from artisans.models import Artisan
from catalog.actions.add_photo import keep_original, write_renditions
from catalog.demo import files
from catalog.demo.drawing import draw_piece
from catalog.models import Colour, Listing, Material, Photo, StockItem, StockMovement, Variant
from catalog.pictures import accept, check_picture
from catalog.vocabulary import load_vocabulary
from districts.models import Craft, District

OPENED_ON = date(2026, 11, 20)
NEWEST = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
GAP = timedelta(hours=7, minutes=13)
HANDMADE_EN = "Made by hand: size, shade and pattern may differ a little from the picture."
HANDMADE_HI = "हाथ से बना है: साइज़, रंग और नमूने में तस्वीर से थोड़ा फ़र्क हो सकता है।"


@dataclass(frozen=True)
class PictureJob:
    """What a worker needs to make one picture: a file of the studio, or what to draw."""

    alt_en: str
    alt_hi: str
    source: str = ""
    family: str = ""
    form: str = ""
    colours: tuple[str, ...] = ()
    seed: int = 0


@dataclass(frozen=True)
class MadePicture:
    original: str
    key: str
    width: int
    height: int
    tint: int


@transaction.atomic
def seed_makers() -> list[Artisan]:
    """Create the demonstration makers, verified, clearly marked as demo."""
    districts = {d.slug: d for d in District.objects.all()}
    crafts = {c.slug: c for c in Craft.objects.all()}
    made = []
    for row in files.makers():
        artisan = Artisan.objects.create(
            slug=row["slug"],
            name_en=row["name_en"],
            name_hi=row["name_hi"],
            legal_name=f"{row['name_en']} (demo)",
            kind=row["kind"],
            state=Artisan.State.VERIFIED,
            verified_on=OPENED_ON,
            district=districts[row["district"]],
            village_en=row["village_en"],
            village_hi=row["village_hi"],
            languages=row["languages"].split(";"),
            since_year=int(row["since_year"]) if row["since_year"] else None,
            member_count=int(row["member_count"]) if row["member_count"] else None,
            is_women_led=row["is_women_led"].lower() == "true",
            tax_status=row["tax_status"],
            story_en=row["story_en"],
            story_hi=row["story_hi"],
            quote_en=row["quote_en"],
            quote_hi=row["quote_hi"],
            is_demo=True,
        )
        artisan.crafts.set(crafts[slug] for slug in row["crafts"].split(";"))
        made.append(artisan)
    return made


@transaction.atomic
def seed_listings() -> list[Listing]:
    """Create the demonstration pieces with variants and stock, spread over their makers."""
    load_vocabulary()
    crafts = {c.slug: c for c in Craft.objects.select_related("district")}
    makers: dict[int, list[Artisan]] = {}
    for artisan in Artisan.objects.filter(is_demo=True).order_by("slug").prefetch_related("crafts"):
        for craft in artisan.crafts.all():
            makers.setdefault(craft.pk, []).append(artisan)
    materials = {m.slug: m for m in Material.objects.all()}
    colours = {c.slug: c for c in Colour.objects.all()}
    turns: dict[int, int] = {}
    made = []
    for index, row in enumerate(files.pieces()):
        craft = crafts[row["craft"]]
        turn = turns.get(craft.pk, 0)
        turns[craft.pk] = turn + 1
        choices = makers[craft.pk]
        listing = Listing.objects.create(
            **listing_fields(row, index),
            craft=craft,
            district=craft.district,
            artisan=choices[turn % len(choices)],
        )
        listing.materials.set(materials[slug] for slug in row["materials"].split(";"))
        listing.colours.set(colours[slug] for slug in row["colours"].split(";"))
        seed_variants(listing, row, colours)
        made.append(listing)
    return made


def whole(value: str) -> int | None:
    return int(value) if value else None


def listing_fields(row: dict[str, str], index: int) -> dict[str, object]:
    return {
        "code": f"D{index + 1:05d}",
        "slug": row["piece"],
        "form": slugify(row["form"]),
        "title_en": row["title_en"],
        "title_hi": row["title_hi"],
        "description_en": row["description_en"],
        "description_hi": row["description_hi"],
        "scale_note_en": row["scale_note_en"],
        "scale_note_hi": row["scale_note_hi"],
        "tolerance_en": HANDMADE_EN,
        "tolerance_hi": HANDMADE_HI,
        "care": row["care"].split(";") if row["care"] else [],
        "length_mm": whole(row["length_mm"]),
        "width_mm": whole(row["width_mm"]),
        "height_mm": whole(row["height_mm"]),
        "weight_grams": int(row["weight_grams"]),
        "net_quantity": int(row["net_quantity"]),
        "net_unit": row["net_unit"],
        "stock_kind": row["stock_kind"],
        "making_days": whole(row["making_days"]),
        "price_paise": int(row["price_rupees"]) * 100,
        "mrp_paise": int(row["mrp_rupees"]) * 100,
        "hsn_code": row["hsn"],
        "gst_bps": round(float(row["gst_percent"]) * 100),
        "return_days": int(row["return_days"]),
        "state": Listing.State.PUBLISHED,
        "published_at": NEWEST - index * GAP,
    }


def variant_labels(row: dict[str, str], colours: dict[str, Colour]) -> list[tuple[str, str]]:
    """Return English and Hindi labels of a piece's variants; one empty pair without variants."""
    if not row["variants"]:
        return [("", "")]
    kind, values = row["variants"].split(":", 1)
    labels = [value.strip() for value in values.split("|")]
    if kind == "colour":
        return [(colours[slug].name_en, colours[slug].name_hi) for slug in labels]
    units = {" m": " मी", " ml": " मिली", " g": " ग्राम", " kg": " किलो", " cm": " सेमी"}
    hindi = []
    for label in labels:
        ending = next((end for end in units if label.endswith(end)), "")
        hindi.append(label.removesuffix(ending) + units[ending] if ending else label)
    return list(zip(labels, hindi, strict=True))


def seed_variants(listing: Listing, row: dict[str, str], colours: dict[str, Colour]) -> None:
    """Share the stock on hand among the variants, the first ones getting the remainder."""
    labels = variant_labels(row, colours)
    on_hand = int(row["on_hand"] or 0)
    for position, (label_en, label_hi) in enumerate(labels):
        variant = Variant.objects.create(
            listing=listing,
            sku=f"{listing.code}-{position + 1}",
            label_en=label_en,
            label_hi=label_hi,
            position=position,
        )
        share = on_hand // len(labels) + (position < on_hand % len(labels))
        stock = StockItem.objects.create(variant=variant, on_hand=share)
        if share:
            StockMovement.objects.create(
                stock=stock, delta=share, reason=StockMovement.Reason.OPENING
            )


def picture_jobs(listing: Listing) -> list[PictureJob]:
    """Return a job for each picture of a listing: its photographs, or one drawing."""
    if photos := files.photographed().get(listing.slug):
        return [PictureJob(p.alt_en, p.alt_hi, source=str(p.path)) for p in photos]
    drawing = PictureJob(
        listing.title_en,
        listing.title_hi,
        family=listing.craft.family.slug,
        form=listing.form.replace("-", " "),
        colours=tuple(colour.hex for colour in listing.colours.all()),
        seed=zlib.crc32(listing.slug.encode()) % 7,
    )
    return [drawing]


def picture_plan() -> dict[int, list[PictureJob]]:
    """Return the pictures of every demonstration listing, the newest listing first."""
    listings = Listing.objects.filter(artisan__is_demo=True).select_related("craft__family")
    newest = listings.order_by("-published_at", "pk").prefetch_related("colours")
    return {listing.pk: picture_jobs(listing) for listing in newest}


def make_picture(job: PictureJob) -> MadePicture:
    """Draw or read one picture and write its original and renditions. Runs in a worker."""
    if job.source:
        with open(job.source, "rb") as stream:
            picture = check_picture(stream.read())
    else:
        picture = accept(draw_piece(job.family, job.form, job.colours, job.seed))
    write_renditions(picture)
    return MadePicture(keep_original(picture), picture.key, *picture.size, picture.tint)


def photo_row(listing_id: int, position: int, job: PictureJob, made: MadePicture) -> Photo:
    return Photo(
        listing_id=listing_id,
        position=position,
        original=made.original,
        key=made.key,
        width=made.width,
        height=made.height,
        tint=made.tint,
        alt_en=job.alt_en[:160],
        alt_hi=job.alt_hi[:160],
        is_rendered=True,
    )


def seed_pictures(*, at_once: int, workers: int) -> None:
    """Make the pictures of the newest listings now and queue the others for the task worker."""
    plan = picture_plan()
    first = list(plan)[:at_once]
    jobs = [(pk, position, job) for pk in first for position, job in enumerate(plan[pk])]
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        made = pool.map(make_picture, [job for *_, job in jobs])
    Photo.objects.bulk_create(
        photo_row(pk, position, job, picture)
        for (pk, position, job), picture in zip(jobs, made, strict=True)
    )
    for pk in list(plan)[at_once:]:
        picture_listing.enqueue(pk, [asdict(job) for job in plan[pk]])


@task()
def picture_listing(listing_id: int, jobs: list[dict[str, Any]]) -> None:
    """Make the pictures of one demonstration listing; safe to run twice."""
    if Photo.objects.filter(listing_id=listing_id).exists():
        return
    rows = []
    for position, facts in enumerate(jobs):
        job = PictureJob(**{**facts, "colours": tuple(facts["colours"])})
        rows.append(photo_row(listing_id, position, job, make_picture(job)))
    Photo.objects.bulk_create(rows)
