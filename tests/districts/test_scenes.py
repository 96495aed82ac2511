"""The still lifes that open craft pages: there, light, and read out in the page's language."""

import pytest
from django.conf import settings
from django.utils import translation
from PIL import Image

from districts.register import read_register
from districts.scenes import HEIGHT, WIDTH, family_scenes, home_scene, read_scenes
from tests.makers import make_craft, make_family

FOLDER = settings.BASE_DIR / "static" / "scenes"
PHONE_LIMIT = 28 * 1024
NAMES = sorted({scene.name for scene in (*read_scenes().values(), home_scene()) if scene})


def test_every_scene_belongs_to_a_craft_of_the_register():
    assert set(read_scenes()) <= {craft["product_slug"] for craft in read_register().crafts}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_each_file_has_its_size_and_a_phone_loads_little(name, kind):
    for width in (WIDTH, WIDTH // 2):
        with Image.open(FOLDER / f"{name}-{width}.{kind}") as picture:
            assert picture.size == (width, HEIGHT * width // WIDTH)
    assert (FOLDER / f"{name}-{WIDTH // 2}.{kind}").stat().st_size <= PHONE_LIMIT


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_craft_page_opens_with_its_scene_and_says_that_it_is_rendered(client, language):
    slug = "gorakhpur-terracotta"
    craft = make_craft(slug=slug)
    scene = read_scenes()[slug]
    with translation.override(language):
        page = client.get(craft.get_absolute_url()).content.decode()
        assert f'alt="{scene.alt}"' in page
    assert f"scenes/{scene.name}-{WIDTH}" in page
    assert ("Rendered by computer" if language == "en" else "कंप्यूटर से बनी तस्वीर") in page


@pytest.mark.django_db
def test_a_craft_without_a_scene_has_no_empty_figure(client):
    craft = make_craft(slug="craft-without-picture")
    assert '<figure class="scene' not in client.get(craft.get_absolute_url()).content.decode()


def test_every_family_with_a_scene_is_in_the_register():
    assert set(family_scenes()) <= {family["slug"] for family in read_register().families}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_family_page_opens_with_the_scene_of_one_of_its_crafts(client, language):
    craft = make_craft(slug="saharanpur-wood-carving", family=make_family(slug="wood"))
    with translation.override(language):
        page = client.get(craft.family.get_absolute_url()).content.decode()
        assert f'alt="{family_scenes()["wood"].alt}"' in page


@pytest.mark.django_db
def test_the_home_page_shows_many_crafts_below_its_first_screen(client):
    page = client.get("/").content.decode()
    picture = page[page.index(f"scenes/{home_scene().name}-{WIDTH}") :]
    assert 'loading="lazy"' in picture[: picture.index("</figure>")]
