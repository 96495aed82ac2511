"""What search engines, messengers and monitors read."""

import json
import re
import xml.etree.ElementTree as ET
from html import unescape

import pytest
from django.urls import reverse
from django.utils import translation

from tests.addresses import samples
from tests.makers import make_photo

PAGES = [sample for sample in samples().values() if sample.is_page and sample.status == 200]
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOST = "http://testserver"


@pytest.fixture(params=["en", "hi"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.fixture(params=PAGES, ids=lambda sample: sample.name)
def page(request, cast, client, language):
    """Address and HTML of every public page in both languages."""
    url = request.param.url(cast)
    return url, client.get(url).content.decode()


def linked(html):
    return [json.loads(text) for text in LINKED.findall(html)]


def of_kind(html, kind):
    (facts,) = [facts for facts in linked(html) if facts.get("@type") == kind]
    return facts


def head(html, pattern):
    return [unescape(value) for value in re.findall(pattern, html)]


def english(url):
    return url.removeprefix("/hi") or "/"


def test_every_page_names_its_own_address_and_its_twins(page):
    url, html = page
    assert head(html, r'rel="canonical" href="([^"]+)"') == [HOST + url]
    twins = dict(re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html))
    plain = HOST + english(url)
    assert twins == {"en-IN": plain, "hi-IN": f"{HOST}/hi{english(url)}", "x-default": plain}


def test_every_page_has_one_title_one_heading_and_a_description(page):
    _, html = page
    (title,) = re.findall(r"<title>(.*?)</title>", html.split("</head>")[0], re.DOTALL)
    (description,) = head(html, r'<meta name="description" content="([^"]*)"')
    assert 5 < len(unescape(title).strip()) <= 110
    assert 20 < len(description) <= 170
    assert html.count("<h1") == 1


def test_every_page_can_be_shared(page, language):
    url, html = page
    card = dict(re.findall(r'<meta property="og:([a-z_]+)" content="([^"]*)"', html))
    assert card["url"] == HOST + url
    assert card["locale"] == f"{language}_IN"
    assert 3 < len(unescape(card["title"])) <= 90
    assert card["image"].startswith(HOST)


def test_linked_facts_can_be_parsed_and_point_inside_the_shop(page):
    for facts in linked(page[1]):
        assert facts["@context"] == "https://schema.org"
        urls = re.findall(r'"(?:url|item|@id|image)": "([^"]+)"', json.dumps(facts))
        assert all(address.startswith(HOST) for address in urls)


def test_crumbs_are_linked_facts_in_order(cast, client):
    html = client.get(cast.pot.get_absolute_url()).content.decode()
    steps = of_kind(html, "BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert [step["name"] for step in steps][1:3] == ["Districts", "Azamgarh"]


def test_a_piece_is_a_product_with_an_offer(cast, client):
    facts = of_kind(client.get(cast.kurta.get_absolute_url()).content.decode(), "Product")
    offer = facts["offers"]
    assert (offer["price"], offer["priceCurrency"]) == ("1950.00", "INR")
    assert offer["availability"].endswith("/InStock")
    assert facts["brand"]["name"] == "Chikan Group"


def test_a_title_cannot_break_out_of_the_linked_facts(cast, client):
    cast.pot.title_en = "</script><script>alert(1)</script> & <b>"
    cast.pot.save()
    html = client.get(cast.pot.get_absolute_url()).content.decode()
    assert of_kind(html, "Product")["name"] == cast.pot.title_en
    assert "<script>alert" not in html


def test_a_shared_piece_shows_its_photograph_as_jpeg(cast, client):
    photo = make_photo(cast.pot)
    html = client.get(cast.pot.get_absolute_url()).content.decode()
    (image,) = head(html, r'property="og:image" content="([^"]+)"')
    assert photo.key in image
    assert image.endswith(".jpg")


def test_home_names_shop_and_search(cast, client):
    (facts,) = linked(client.get("/").content.decode())
    assert {part["@type"] for part in facts["@graph"]} == {"Organization", "WebSite"}


def addresses(client, path):
    root = ET.fromstring(client.get(path).content)
    return {place.text for place in root.iterfind(".//s:loc", SPACES)}


def test_sitemaps_hold_every_district_craft_maker_and_piece_in_both_languages(cast, client):
    found = set()
    for section in addresses(client, "/sitemap.xml"):
        found |= addresses(client, section.removeprefix(HOST))
    for thing in (cast.azamgarh, cast.chikan, cast.pottery, cast.meena, cast.pot):
        url = thing.get_absolute_url()
        assert {HOST + url, f"{HOST}/hi{url}"} <= found
    assert {f"{HOST}/", f"{HOST}/hi/"} <= found


def test_every_address_of_the_sitemaps_answers(cast, client):
    for section in addresses(client, "/sitemap.xml"):
        for url in addresses(client, section.removeprefix(HOST)):
            assert client.get(url.removeprefix(HOST)).status_code == 200, url


def test_sitemaps_link_twins(cast, client):
    root = ET.fromstring(client.get("/sitemap-pieces.xml").content)
    twins = {link.get("hreflang") for link in root.iterfind(".//x:link", SPACES)}
    assert {"en", "hi"} <= twins


def test_robots_are_shown_the_sitemap_and_kept_out_of_the_back_office(client, settings):
    text = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {HOST}/sitemap.xml" in text
    assert f"Disallow: /{settings.ADMIN_PATH}" in text


def test_the_manifest_speaks_the_pages_language(client, db, language):
    facts = json.loads(client.get(reverse("manifest")).content)
    assert facts["lang"] == language
    assert facts["start_url"] == reverse("home")
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in facts["icons"]}


def test_the_process_says_that_it_lives_without_the_database(client):
    assert client.get("/healthz").content == b"ok"


def test_the_process_says_that_it_is_ready_only_with_the_database(client, db, monkeypatch):
    assert client.get("/readyz").content == b"ready"
    monkeypatch.setattr("odop_store.views.connection", None)
    client.raise_request_exception = False
    assert client.get("/readyz").status_code >= 500


@pytest.mark.parametrize("path", ["/", "/hi/shop/", "/hi/workshop/", "/nowhere/"])
def test_under_maintenance_every_page_says_when_to_come_back(path, client, settings):
    settings.MAINTENANCE = True
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "600")
    assert "थोड़ी देर में लौटेंगे" in answer.text
    assert "Back soon" in answer.text
    assert client.get("/healthz").status_code == 200


def test_the_script_that_keeps_pieces_is_asked_for_anew_each_time(client):
    answer = client.get("/service-worker.js")
    assert answer.headers["Content-Type"] == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_every_page_has_its_policies(page, client):
    headers = client.get(page[0]).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    for name in ("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Resource-Policy"):
        assert headers[name]
