"""The register: loaded whole or not at all, twice as well as once."""

import shutil
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from districts.actions.load_register import load_register
from districts.models import Craft, CraftFamily, District, DistrictName, Division
from districts.register import DATA_DIR, RegisterError, read_register

FOUNDING = {
    "agra-leather-products": "agra",
    "kanpur-aluminium-utensils": "kanpur-nagar",
    "lucknow-chikankari": "lucknow",
    "lucknow-zari-zardozi": "lucknow",
    "varanasi-wooden-lacquerware-toys": "varanasi",
    "bahraich-wheat-stalk-craft": "bahraich",
    "gorakhpur-terracotta": "gorakhpur",
    "saharanpur-wood-carving": "saharanpur",
}


@pytest.fixture
def register_copy(tmp_path):
    """A copy of the register's files that a test may spoil."""
    for path in DATA_DIR.glob("*.csv*"):
        shutil.copy(path, tmp_path)
    return tmp_path


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def loaded(db):
    load_register(register=read_register())


@pytest.mark.usefixtures("loaded")
def test_all_divisions_districts_families_and_crafts_are_there():
    counts = [m.objects.count() for m in (Division, District, CraftFamily, Craft)]
    assert counts == [18, 75, 24, 120]


@pytest.mark.usefixtures("loaded")
def test_every_district_has_a_craft_and_both_names():
    assert not District.objects.filter(crafts__isnull=True).exists()
    assert all(d.name_en.isascii() and not d.name_hi.isascii() for d in District.objects.all())


@pytest.mark.usefixtures("loaded")
def test_the_founding_documents_crafts_are_in_their_districts():
    found = dict(Craft.objects.filter(slug__in=FOUNDING).values_list("slug", "district__slug"))
    assert found == FOUNDING


@pytest.mark.usefixtures("loaded")
def test_the_two_kanpur_aluminium_crafts_point_at_each_other():
    craft = Craft.objects.get(slug="kanpur-aluminium-utensils")
    twin = Craft.objects.get(slug="aluminium-utensils")
    assert list(craft.related.all()) == [twin]
    assert list(twin.related.all()) == [craft]


@pytest.mark.usefixtures("loaded")
def test_no_gi_badge_for_crafts_merely_applied_for():
    for slug in ("bahraich-wheat-stalk-craft", "hamirpur-jutti", "meerut-sports-goods"):
        assert not Craft.objects.get(slug=slug).has_gi


@pytest.mark.usefixtures("loaded")
def test_every_material_has_a_hindi_word():
    for craft in Craft.objects.all():
        assert len(craft.materials_en) == len(craft.materials_hi)
        assert not any(word.isascii() for word in craft.materials_hi)


@pytest.mark.usefixtures("loaded")
def test_loading_twice_changes_nothing():
    def snapshot():
        return [
            list(model.objects.order_by("pk").values())
            for model in (Division, District, CraftFamily, Craft)
        ]

    before = snapshot()
    names = DistrictName.objects.count()
    load_register(register=read_register())
    assert snapshot() == before
    assert DistrictName.objects.count() == names


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("districts.csv", "27.1833", "99.1", "districts.csv, row 1, column latitude"),
        ("districts.csv", "118,agra,", "119,agra,", "districts.csv, row 2, column lgd_code"),
        ("odop_products.csv", ",6403,5,", ",64x3,5,", "row 1, column hsn_code"),
        ("odop_products.csv", "agra,agra-leather", "agraa,agra-leather", "column district_slug"),
        ("odop_products.csv", "lucknow-zari-zardozi", "lucknow-chikankari", "repeats row"),
        ("divisions.csv", "agra,Agra,आगरा", "agra,Agra,", "divisions.csv, row 1, column name_hi"),
    ],
)
def test_a_bad_row_is_named_by_file_row_and_column(register_copy, file, old, new, told):
    spoil(register_copy / file, old, new)
    with pytest.raises(RegisterError) as refusal:
        read_register(register_copy)
    assert told in str(refusal.value)


def test_all_faults_are_told_at_once(register_copy):
    spoil(register_copy / "districts.csv", "27.1833", "north")
    spoil(register_copy / "odop_products.csv", ",high,1,", ",certain,1,")
    with pytest.raises(RegisterError) as refusal:
        read_register(register_copy)
    assert len(refusal.value.faults) == 2


def test_a_missing_column_is_named(register_copy):
    spoil(register_copy / "districts.csv", "lgd_code", "code")
    with pytest.raises(RegisterError, match="column lgd_code: column is missing"):
        read_register(register_copy)


@pytest.mark.django_db
def test_a_bad_register_leaves_the_shop_untouched(register_copy):
    spoil(register_copy / "odop_products.csv", ",6403,5,", ",6403,50,")
    with pytest.raises(CommandError, match="Nothing was loaded"):
        call_command("load_register", "--from", str(register_copy), stdout=StringIO())
    assert not District.objects.exists()
