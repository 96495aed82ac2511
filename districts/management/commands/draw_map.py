"""Draw the map of districts from their boundaries and keep it beside them."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from districts.map import BOUNDARIES_FILE, PATHS_FILE, draw_map


class Command(BaseCommand):
    help = "Turn the districts' boundaries (GeoJSON) into the paths of the shop's map (JSON)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="source", type=Path, default=BOUNDARIES_FILE)
        parser.add_argument("--to", dest="target", type=Path, default=PATHS_FILE)

    def handle(self, *args: Any, source: Path, target: Path, **options: Any) -> None:
        drawn = draw_map(json.loads(source.read_text(encoding="utf-8")))
        text = json.dumps(asdict(drawn), indent=0, ensure_ascii=False)
        target.write_text(text + "\n", encoding="utf-8")
        self.stdout.write(f"{len(drawn.large.districts)} districts, {len(text)} bytes: {target}")
