"""Imports follow the arrows of the house: one direction, no cycles, front doors only."""

import subprocess
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter

import grimp
import pytest
from django.apps import apps as installed

from tests.architecture.sources import HOUSE, ROOT, apps, text

LAYERS = (*apps(), "odop_store.kernel")
DOORS = {"models", "reads", "actions", "rules", "errors", "locks"}
# Doors beyond the house rule, each with its reason.
MORE_DOORS = {
    "districts.templatetags",  # the map, drawn for whoever shows it
    "artisans.workshop",  # the makers' own site, to which each app brings its screens
    "artisans.walls",  # the second wall around maker-owned rows
    "districts.facts",  # tables of facts and their sources, part of the register's models
    "audit.lists",  # lists of the back office that never count everything
    "audit.behalf",  # in whose name entries are written: told by the sites that know
    "catalog.reviews",  # tables of reviews, part of the catalogue's models
    "artisans.notices",  # messages to a maker's people
    "enquiries.forms",  # a quotation is written on one form by makers and by staff
    "orders.typeset",  # sends a paper that was set in type
    "audit.back_office",  # the mixin by which every admin page enters the log
    "audit.wordings",  # the words of the log, which apps above fill
    "districts.back_office",  # the mixin that keeps district officers within their districts
    "catalog.drafts",  # tables of drafts, revisions and events, part of the catalogue's models
    "catalog.pictures",  # checks every uploaded picture, whoever uploads it
    "orders.notify",  # the signed address of an order, and messages to its buyer
    "orders.forms",  # the address, asked by checkout, quotations and phone orders alike
    "catalog.search",  # one search for the shop page, suggestions and the 404 page
}


@cache
def graph():
    return grimp.build_graph("odop_store", *apps())


def edges():
    return [
        (a, b)
        for a in sorted(graph().modules)
        for b in graph().find_modules_directly_imported_by(a)
    ]


def floor(module):
    """Return the layer a module belongs to, or None for the composition root."""
    return next((n for n in LAYERS if module == n or module.startswith(f"{n}.")), None)


def test_every_app_has_its_floor_in_the_house():
    ours = {config.name for config in installed.get_app_configs() if (ROOT / config.name).is_dir()}
    assert ours - {"odop_store"} == set(apps()) <= set(HOUSE)


def test_the_linted_contract_names_every_floor_in_order():
    contract = tomllib.loads(text(ROOT / "pyproject.toml"))["tool"]["importlinter"]
    (layers,) = (c["layers"] for c in contract["contracts"] if c["type"] == "layers")
    assert tuple(layers) == LAYERS
    assert set(contract["root_packages"]) == {"odop_store", *apps()}


def test_the_linted_contracts_hold():
    call = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_import_points_upward():
    order = {name: height for height, name in enumerate(LAYERS)}
    upward = [
        (a, b) for a, b in edges() if floor(a) and floor(b) and order[floor(b)] < order[floor(a)]
    ]
    assert upward == []


def test_the_kernel_knows_no_app_and_not_the_composition_root():
    outward = [(a, b) for a, b in edges() if floor(a) == "odop_store.kernel" != floor(b)]
    assert outward == []


def test_modules_import_in_no_circle():
    imported = {m: graph().find_modules_directly_imported_by(m) for m in graph().modules}
    TopologicalSorter(imported).prepare()


def test_apps_are_entered_by_their_front_doors():
    through_windows = [
        (a, b)
        for a, b in edges()
        if floor(a) in apps() and floor(b) in apps() and floor(a) != floor(b)
        and b.split(".")[1] not in DOORS and ".".join(b.split(".")[:2]) not in MORE_DOORS
        and not is_demo(a)
    ]  # fmt: skip
    assert through_windows == []


def is_demo(module):
    """The demonstration is filled from above and may reach where a shop's own code may not."""
    return ".demo" in module or ".management" in module


@pytest.mark.parametrize("app", apps())
def test_rules_know_neither_django_nor_clock(app):
    rules = [m for m in graph().modules if m.startswith(f"{app}.rules")]
    whole = grimp.build_graph(app, include_external_packages=True)
    imported = {b for m in rules for b in whole.find_modules_directly_imported_by(m)}
    assert not {"django", "rest_framework", "time"} & {b.split(".")[0] for b in imported}


def test_row_locks_stand_in_locks_only():
    loose = [
        module for module in graph().modules
        if (path := ROOT / f"{module.replace('.', '/')}.py").exists()
        and ".locks" not in module and "select_for_update" in text(path)
    ]  # fmt: skip
    assert loose == []
