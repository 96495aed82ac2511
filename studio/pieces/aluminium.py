"""Aluminium vessels from Kanpur."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, materials
from studio.forms import ball, lathe, place, tube

Rng = np.random.Generator


def rolled_rim(radius: float, height: float, material: Any, size: float = 0.035) -> Any:
    return tube(forms.ring(radius, 128, height), size, material, 12, True)


def ear(
    radius: float, height: float, material: Any, turn: float, wide: float = 0.34, out: float = 0.3
) -> list[Any]:
    """A riveted loop to lift a vessel by."""
    loop = forms.spline(
        [
            (radius - 0.02, -wide, height),
            (radius + out * 0.7, -wide * 0.95, height + 0.1),
            (radius + out, 0, height + 0.15),
            (radius + out * 0.7, wide * 0.95, height + 0.1),
            (radius - 0.02, wide, height),
        ],
        48,
    )
    rod = tube(loop, 0.045, material, 14)
    pads = [
        ball(
            (0.03, 0.12, 0.1), material, at=(radius - 0.01, side * wide, height - 0.02), segments=20
        )
        for side in (-1, 1)
    ]
    studs = [
        ball(0.035, material, at=(radius + 0.02, side * wide + d, height - 0.02), segments=12)
        for side in (-1, 1)
        for d in (-0.05, 0.05)
    ]
    return forms.gather([rod, *pads, *studs], turn=(0, 0, turn))


def kadhai(rng: Rng) -> list[Any]:
    """An aluminium kadhai, hammered inside and out, with a ladle across it."""
    skin = materials.aluminium(5.5)
    bowl = lathe(
        [
            (0, 0),
            (0.5, 0.02),
            (1.0, 0.25),
            (1.35, 0.7),
            (1.45, 0.98),
            (1.42, 0.98),
            (1.3, 0.7),
            (0.95, 0.3),
            (0.45, 0.08),
            (0, 0.06),
        ],
        skin,
        140,
        160,
    )
    plain = materials.aluminium(roughness=0.26)
    ears = [part for turn in (18, 198) for part in ear(1.42, 0.88, plain, turn)]
    handle = forms.spline(
        [
            (-0.2, -0.3, 0.38),
            (0.2, -0.45, 0.75),
            (0.9, -0.75, 1.3),
            (1.6, -1.05, 1.62),
            (1.9, -1.2, 1.62),
        ],
        60,
    )
    spoon = tube(handle, np.linspace(0.035, 0.045, 60), plain, 12, flat=0.7)
    cup = place(
        lathe(
            [
                (0, -0.12),
                (0.16, -0.09),
                (0.27, 0.0),
                (0.3, 0.05),
                (0.28, 0.05),
                (0.24, 0.01),
                (0.14, -0.06),
                (0, -0.09),
            ],
            plain,
            50,
        ),
        (-0.42, -0.22, 0.33),
        (8, -18, 0),
    )
    return [bowl, rolled_rim(1.44, 0.98, plain), *ears, spoon, cup]


def patila(rng: Rng) -> list[Any]:
    """Three nesting aluminium patilas with a lid, lathe-spun."""
    skin = materials.aluminium(brushed=3.0, roughness=0.28)
    made: list[Any] = []
    for x, y, size, lidded in (
        (0, 0.35, 1.0, True),
        (1.32, -0.15, 0.72, False),
        (0.35, -1.05, 0.5, False),
    ):
        pot = lathe(
            [
                (0, 0.02),
                (0.72, 0.0),
                (0.86, 0.08),
                (0.9, 0.25),
                (0.9, 0.82),
                (0.94, 0.93),
                (1.08, 0.98),
                (1.08, 1.0),
                (0.93, 0.96),
                (0.87, 0.82),
                (0.86, 0.25),
                (0.8, 0.1),
                (0, 0.06),
            ],
            skin,
            160,
            160,
        )
        group = [pot, rolled_rim(1.08, 0.99, skin, 0.022)]
        if lidded:
            group.append(
                lathe(
                    [
                        (1.0, 0.99),
                        (1.02, 1.02),
                        (0.94, 1.03),
                        (0.8, 1.12),
                        (0.3, 1.16),
                        (0.1, 1.16),
                        (0.08, 1.2),
                        (0.17, 1.28),
                        (0.14, 1.36),
                        (0, 1.38),
                    ],
                    skin,
                    120,
                )
            )
        made += forms.gather(group, (x, y, 0), size=size)
    return made


def tiffin(rng: Rng) -> list[Any]:
    """A three-storey aluminium tiffin carrier with its clasp frame."""
    skin = materials.aluminium(brushed=2.5, roughness=0.24)
    steel = materials.steel()
    made: list[Any] = []
    for k in range(3):
        z = 0.03 + 0.6 * k
        made.append(
            lathe(
                [
                    (0, z),
                    (0.6, z),
                    (0.68, z + 0.04),
                    (0.7, z + 0.1),
                    (0.7, z + 0.5),
                    (0.735, z + 0.53),
                    (0.735, z + 0.58),
                    (0.7, z + 0.6),
                ],
                skin,
                90,
                128,
                sharp=True,
            )
        )
    made.append(
        lathe([(0.735, 1.83), (0.74, 1.9), (0.68, 1.96), (0.3, 2.02), (0, 2.03)], skin, 60, 128)
    )
    for side in (-1, 1):
        bar = forms.block((0.025, 0.2, 2.0), steel, at=(side * 0.76, 0, 0.02), edge=0.008)
        made += [
            bar,
            ball(0.04, steel, at=(side * 0.79, 0, 0.3), segments=14),
            ball(0.04, steel, at=(side * 0.79, 0, 1.85), segments=14),
        ]
    arch = forms.spline(
        [
            (-0.77, 0, 1.95),
            (-0.7, 0, 2.3),
            (-0.35, 0, 2.52),
            (0.35, 0, 2.52),
            (0.7, 0, 2.3),
            (0.77, 0, 1.95),
        ],
        60,
    )
    made.append(tube(arch, 0.05, steel, 12, flat=1.6))
    base = forms.block((1.52, 0.2, 0.03), steel, at=(0, 0, 0), edge=0.008)
    clasp = forms.block((0.03, 0.26, 0.4), steel, at=(0.8, 0, 1.62), edge=0.01)
    return [*made, base, clasp]


def dinner_set(rng: Rng) -> list[Any]:
    """Aluminium for the day's meal: plate, two bowls, glass and ladle jug."""
    skin = materials.aluminium(brushed=2.0, roughness=0.3)
    plate = lathe(
        [
            (0, 0.03),
            (1.15, 0.03),
            (1.25, 0.08),
            (1.34, 0.2),
            (1.38, 0.21),
            (1.36, 0.17),
            (1.27, 0.02),
            (0, 0),
        ],
        skin,
        120,
        sharp=True,
    )
    bowl = lathe(
        [
            (0, 0.02),
            (0.3, 0.0),
            (0.42, 0.1),
            (0.5, 0.34),
            (0.52, 0.36),
            (0.49, 0.36),
            (0.39, 0.12),
            (0.26, 0.05),
            (0, 0.05),
        ],
        skin,
        90,
    )
    glass = lathe(
        [
            (0, 0.02),
            (0.26, 0),
            (0.28, 0.05),
            (0.37, 1.0),
            (0.39, 1.03),
            (0.36, 1.02),
            (0.26, 0.09),
            (0, 0.06),
        ],
        skin,
        90,
    )
    jug = lathe(
        [
            (0, 0.02),
            (0.5, 0),
            (0.55, 0.06),
            (0.62, 0.5),
            (0.5, 1.1),
            (0.4, 1.35),
            (0.48, 1.62),
            (0.5, 1.65),
            (0.46, 1.63),
            (0.36, 1.36),
        ],
        skin,
        120,
    )
    grip = tube(
        forms.spline([(0.42, 0, 1.45), (0.8, 0, 1.45), (0.92, 0, 1.05), (0.62, 0, 0.6)], 48),
        0.05,
        skin,
        12,
        flat=0.6,
    )
    jugs = forms.gather([jug, grip], (-0.95, 1.35, 0), (0, 0, -20))
    return [
        plate,
        place(bowl, (-0.45, 0.35, 0.03)),
        place(forms.copy(bowl), (0.6, 0.3, 0.03)),
        place(glass, (1.0, 1.2, 0)),
        *jugs,
    ]
