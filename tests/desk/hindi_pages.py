"""Every page of the desk as a member of staff reads it in Hindi, and the Latin words left on it."""

import html
import json
import re
from html.parser import HTMLParser

from django.apps import apps
from django.db import models
from django.urls import reverse, translate_url
from django.utils import translation

from odop_store.kernel.codes import ALPHABET
from tests.desk.test_matrix import addresses, url_of

TOKEN = re.compile(r"[\w*’'.@/-]+")
WORD = re.compile(r"[A-Za-z][A-Za-z’']+")
# The page of a piece to be added draws a code that no row keeps; one in nine has no digit.
CODE = re.compile(f"[{ALPHABET}]{{7}}")
HIDDEN = re.compile(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"')
READ_ALOUD = (
    "alt",
    "title",
    "aria-label",
    "placeholder",
    "data-inline-formset",
    "data-choices-label",
)
SILENT = {"script", "style", "code", "kbd"}
# What Hindi offices and shops themselves write in Latin letters: codes, names and units.
USUAL = {
    "GI", "GST", "GSTIN", "HSN", "PIN", "UPI", "COD", "OTP", "SMS", "CSV", "MRP", "SKU", "LGD",
    "IFSC", "PAN", "TCS", "TDS", "ODOP", "WhatsApp", "ID", "PDF", "QR", "mm", "cm", "kg", "IP",
    "CGST", "SGST", "IGST", "English",
    "pin", "delivers", "cod", "yes", "no",  # as a courier's file spells its columns
}  # fmt: skip


def latin(text):
    """Return the Latin words of a sentence; codes, names in programs and masked secrets are none."""
    plain = [
        token for token in TOKEN.findall(text)
        if not re.search(r"[\d*@]|\w\.\w", token) and not CODE.fullmatch(token)
    ]  # fmt: skip
    return set(WORD.findall(" ".join(plain)))


class Spoken(HTMLParser):
    """Gather what a page says: its text, the labels of its parts and of its buttons."""

    def __init__(self):
        super().__init__()
        self.said = []
        self.stack = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        is_foreign = tag in SILENT or given.get("lang") == "en"
        if tag not in {"input", "img", "br", "link", "meta", "hr", "path", "use", "source"}:
            self.stack.append((tag, is_foreign))
        if any(quiet for _tag, quiet in self.stack):
            return
        self.said += [given[name] for name in READ_ALOUD if given.get(name)]
        if tag == "input" and given.get("type") in {"submit", "button", "reset"}:
            self.said.append(given.get("value") or "")

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(quiet or tag == "textarea" for tag, quiet in self.stack):
            self.said.append(data)


def spoken(page):
    """Return the sentences of a page."""
    reader = Spoken()
    reader.feed(page)
    return [" ".join(text.split()) for text in map(_plain, reader.said) if text.strip()]


def _plain(text):
    if text.startswith("{"):
        options = json.loads(html.unescape(text)).get("options", {})
        return " · ".join(str(options.get(key, "")) for key in ("addText", "deleteText"))
    return text


def kept_words():
    """Return the Latin words of what people wrote, so that only the desk's own words remain."""
    words = set()
    for model in apps.get_models():
        if model._meta.app_label in {"contenttypes", "sessions"} or model.__name__ == "Permission":
            continue
        names = [
            field.attname for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
            and not field.choices and field.name not in {"verb", "kind", "state"}
        ]  # fmt: skip
        for row in model._base_manager.values_list(*names)[:3000] if names else []:
            words |= set(WORD.findall(" ".join(map(str, row))))
    return words


def pages(client, cast):
    """Yield the name and Hindi text of every page of the desk, with its refusals."""
    with translation.override("hi"):
        for name in addresses():
            # A subject may be made by a buyer who reads English.
            url = translate_url(url_of(name, cast), "hi")
            answer = client.get(url)
            yield name, answer
            if name.endswith("_add") and answer.status_code == 200:
                posted = dict(HIDDEN.findall(answer.content.decode()))
                yield f"{name} refused", client.post(url, posted)
        yield from _removals(client)


def _removals(client):
    for model in ("catalog_material", "desk_collection"):
        row = apps.get_model(*model.split("_")).objects.first()
        chosen = {"action": "delete_selected", "_selected_action": [row.pk]}
        yield f"{model} removed", client.post(reverse(f"admin:{model}_changelist"), chosen)
