"""No address and no parameter, however odd, makes the shop stumble."""

import pytest
from django.urls import reverse
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.reads.browse import PARAMS
from tests.addresses import samples

ODD = [
    "", "\x00", "a\x00b", "x" * 10_000, "-1", "0", str(2**63), str(2**64), "9" * 40, "1e9", "NaN",
    "१२३", "\u202egnp.exe", "\u200f\u200e", "‮‬", "'; DROP TABLE catalog_listing; --", "%", "_", "\\",
    "<script>alert(1)</script>", "../../etc/passwd", "null", "[]", "{}", ",,,", "lucknow,,lucknow",
    "500-", "-500", "2000-100", "99999999-", "1.2.3-4", "...-1", "9999999999999999-1", "-", "new",
    "1700000000.5-99999999999999999999", "😀", "\ud7ff", "ʼ", "Ａ",
]  # fmt: skip
KNOWN = [
    "lucknow",
    "nizamabad-black-pottery",
    "500-1000",
    "ready",
    "yes",
    "women",
    "price",
    "-price",
]
VALUES = st.sampled_from(ODD) | st.sampled_from(KNOWN) | st.text(max_size=60)
QUERIES = st.lists(
    st.tuples(st.sampled_from([*PARAMS, "q", "page", "kind", "unknown"]), VALUES), max_size=6
)
FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def query_of(pairs):
    return urlencode([(k, v.encode("utf-8", "replace").decode()) for k, v in pairs], doseq=True)


@FEW
@given(pairs=QUERIES)
def test_the_shop_answers_any_parameters(pairs, cast, client):
    answer = client.get(f"{reverse('catalog:shop')}?{query_of(pairs)}")
    assert answer.status_code == 200


@pytest.mark.parametrize("name", [*PARAMS, "q"])
def test_one_odd_parameter_alone_is_ignored_or_noted(name, cast, client):
    for value in ODD:
        assert client.get(reverse("catalog:shop"), {name: value}).status_code == 200, value


def test_odd_pages_and_kinds_of_makers_are_no_obstacle(cast, client):
    for value in ODD:
        assert client.get(reverse("artisans:index"), {"page": value}).status_code == 200, value
        answer = client.get(reverse("artisans:index"), {"kind": value})
        assert len(answer.context["artisans"]) == 2


@pytest.mark.parametrize(
    "sample", [s for s in samples().values() if s.is_page], ids=lambda s: s.name
)
def test_no_page_stumbles_over_parameters_it_does_not_know(sample, cast, client):
    url = sample.url(cast)
    for value in ODD[::4]:
        answer = client.get(url, {"page": value, "x": value, "sort": value})
        assert answer.status_code == sample.status, value


@FEW
@given(
    place=st.sampled_from(["districts", "crafts", "crafts/family", "artisans", "pieces"]),
    name=VALUES,
)
def test_no_name_in_an_address_makes_it_stumble(place, name, cast, client):
    from urllib.parse import quote

    answer = client.get(f"/{place}/{quote(name.encode('utf-8', 'replace'))}/")
    assert answer.status_code in {200, 301, 302, 404}


@pytest.mark.parametrize(
    "raw", ["%", "%zz", "%00", "%ff", "a=%ff&b=%c3%28", "&&&===", "a[]=1&a[0]=2"]
)
def test_broken_percent_codes_are_survived(raw, cast, client):
    for path in ("/", reverse("catalog:shop"), reverse("artisans:index")):
        assert client.get(path, QUERY_STRING=raw).status_code == 200


@pytest.mark.parametrize(
    "path", ["/%00/", "/districts/%00/", "/crafts/%ff/", "/hi/%e0%a4/", "/hi//x"]
)
def test_broken_paths_are_lost_pages(path, cast, client):
    assert client.get(path).status_code in {301, 404}


def test_a_wrong_price_and_a_wrong_order_are_told(cast, client):
    answer = client.get(reverse("catalog:shop"), {"price": "cheap", "sort": "best-looking"})
    assert len(answer.context["results"].notes) == 2


def test_a_filter_that_makes_no_sense_is_left_out_with_a_note(cast, client):
    results = client.get(reverse("catalog:shop"), {"district": "\x00"}).context["results"]
    assert results.total == 2
    assert results.notes


@pytest.mark.parametrize("method", ["head", "options"])
def test_other_safe_methods_are_answered(method, cast, client):
    assert getattr(client, method)("/").status_code in {200, 405}
