"""Flutes from Pilibhit, drums from Amroha."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials
from studio.forms import ball, lathe, place, tube
from studio.recipe import Recipe

Rng = np.random.Generator


def bamboo() -> Any:
    r = Recipe("bamboo")
    fibre = r.noise(2, 4, 0.6, (0.3, 14, 14))
    burn = r.span(r.noise(1.1, 3), 0, 0.6, 0.55, 0.75)
    shade = r.mix(r.span(fibre, 0, 1, 0.3, 0.7), "#d9b676", "#b98c4b")
    return r.shade(
        Base_Color=r.mix(burn, shade, "#7a4f24"),
        Roughness=0.36,
        Coat_Weight=0.3,
        Coat_Roughness=0.2,
        Normal=r.bump(fibre, 0.004, 0.3),
    )


def flute(length: float, radius: float, thread: str) -> list[Any]:
    """A side-blown bansuri with six holes and silk bindings."""
    cane, dark, silk = bamboo(), materials.paint("#0d0906", 1), materials.paint(thread, 0.6)
    t = np.linspace(-length / 2, length / 2, 60)
    swell = radius * (1 + 0.03 * np.sin(3 * t) + 0.02 * np.sin(7 * t))
    made = [tube(np.column_stack([t, 0 * t, 0 * t]), swell, cane, 40)]
    for k in range(6):
        made.append(
            ball(
                (radius * 0.3, radius * 0.3, radius * 0.12),
                dark,
                at=(-0.1 * length + 0.083 * length * k, 0, radius * 0.95),
                segments=24,
            )
        )
    made.append(
        ball(
            (radius * 0.42, radius * 0.34, radius * 0.14),
            dark,
            at=(-0.37 * length, 0, radius * 0.94),
            segments=24,
        )
    )
    for x in (-0.47, -0.42, -0.31, -0.16, 0.37, 0.42, 0.47):
        for k in range(5):
            made.append(
                place(
                    tube(forms.ring(radius * 1.05, 40), radius * 0.09, silk, 8, True),
                    (x * length + 0.02 * k, 0, 0),
                    (0, 90, 0),
                )
            )
    made.append(
        place(
            lathe([(0, 0), (radius * 0.8, 0)], dark, 8, 32),
            (length / 2 + radius * 0.3, 0, 0),
            (0, 90, 0),
        )
    )
    return made


def flutes(rng: Rng) -> list[Any]:
    """Three bansuris laid across each other."""
    made = forms.gather(flute(4.6, 0.13, "#a3202c"), (0, 0.1, 0.13), (0, 0, 28))
    made += forms.gather(flute(3.6, 0.11, "#1f5a48"), (0.35, -0.5, 0.11), (0, 0, 12))
    return made + forms.gather(flute(2.9, 0.095, "#c98f26"), (-0.1, 0.2, 0.34), (0, 3, -24))


def skin_head(radius: float, patch: float, pale: str = "#e9dcc0") -> Any:
    """A drum skin with its black paste eye, as a turned face with z up."""
    r = Recipe("skin")
    flat = r.node("Mapping", Vector=r.node("TexCoord").outputs["Object"])
    flat.inputs["Scale"].default_value = (1, 1, 0)
    far = r.node("VectorMath", {"operation": "LENGTH"})
    r.feed(far.inputs[0], flat.outputs[0])
    eye = r.span(far.outputs["Value"], 1, 0, patch - 0.01, patch + 0.01)
    shade = r.mix(eye, r.mix(r.noise(4, 4), pale, "#cbb48a"), "#14110f")
    return r.shade(Base_Color=shade, Roughness=r.span(eye, 0.6, 0.35))


def dholak(rng: Rng) -> list[Any]:
    """An Amroha dholak: mango-wood barrel, rope lacing with rings, two skins."""
    shell, dyed = materials.wood("#94592f", "#5e361b", along="Z"), materials.paint("#a3222c", 0.5)
    half, end, belly = 2.1, 0.82, 1.08
    barrel = lathe(
        [
            (end, -half),
            (end + 0.1, -half * 0.7),
            (belly, -0.2),
            (belly - 0.01, 0.3),
            (end + 0.06, half * 0.7),
            (end - 0.06, half),
        ],
        shell,
        120,
        96,
    )
    made = [barrel]
    made += [
        place(
            tube(forms.ring(belly + 0.003, 128), 0.03, dyed, 8, True), (0, 0, z), size=(1, 1, 1.6)
        )
        for z in (-0.17, 0.13)
    ]
    rope, hoop = materials.paint("#e6d9bd", 0.9), materials.wood("#5d3820", "#38200f")
    for sign in (-1, 1):
        r = end - (0.06 if sign > 0 else 0)
        made.append(
            place(
                lathe(
                    [(0, 0.02), (r * 0.9, 0.02), (r + 0.02, 0), (r + 0.03, -0.12)],
                    skin_head(r, 0.38 if sign > 0 else 0.0),
                    50,
                    96,
                ),
                (0, 0, sign * half),
                (0 if sign > 0 else 180, 0, 0),
            )
        )
        made += [
            tube(forms.ring(r + 0.08, 96, sign * (half - 0.08)), 0.075, hoop, 12, True),
            tube(
                forms.ring(r + 0.1, 96, sign * (half - 0.26)), 0.03, materials.steel(0.3), 10, True
            ),
        ]
    count = 16
    for k in range(count):
        a, b, c = (2 * math.pi * (k + d) / count for d in (0, 0.5, 1))
        for low, high in ((a, b), (c, b)):
            t = np.linspace(0, 1, 30)
            z = -half + 0.22 + (2 * half - 0.44) * t
            ang = low + (high - low) * t
            r = np.interp(
                z,
                (-half, -half * 0.7, -0.2, 0.3, half * 0.7, half),
                (end + 0.06, end + 0.13, belly + 0.045, belly + 0.035, end + 0.1, end + 0.0),
            )
            made.append(tube(np.stack([r * np.cos(ang), r * np.sin(ang), z], -1), 0.032, rope, 8))
        ring_at = (1.0 * math.cos(c), 1.0 * math.sin(c), -half + 0.95)
        made.append(
            place(
                tube(forms.ring(0.09, 24), 0.019, materials.brass(), 8, True),
                ring_at,
                (0, 8, math.degrees(c)),
                (0.62, 1, 1),
            )
        )
    group = forms.gather(made, (0, 0, 1.13), (90, 0, 0))
    return forms.gather(group, turn=(0, 0, 62))


def tabla(rng: Rng) -> list[Any]:
    """A tabla pair on cloth rings: wooden dayan, brass bayan."""
    made: list[Any] = []
    strap = materials.leather("#d9c39a", 30, 0.6)
    for x, y, r, h, body, eye, off in (
        (-0.95, 0.1, 1.02, 1.75, materials.metal("#d9b676", 0.2), 0.36, 0.22),
        (0.98, -0.1, 0.74, 1.9, materials.sheesham(), 0.32, 0),
    ):
        profile = (
            [(0, 0.1), (0.4, 0.08), (r * 1.0, 0.5), (r * 1.1, h * 0.62), (r * 0.98, h)]
            if r > 0.9
            else [(0, 0.08), (r * 0.8, 0.05), (r * 1.12, 0.5), (r * 1.08, h * 0.6), (r * 0.96, h)]
        )
        parts = [
            lathe(profile, body, 90, 96),
            place(
                lathe([(0, 0.03), (r * 0.9, 0.02), (r * 0.99, 0)], skin_head(r, 0), 40, 96),
                (0, 0, h + 0.03),
            ),
            lathe([(0, 0), (eye, 0), (eye + 0.02, -0.01)], materials.paint("#14110f", 0.4), 20, 64),
        ]
        place(parts[-1], (off, -off * 0.5, h + 0.072))
        braid = np.linspace(0, 2 * math.pi, 300, endpoint=False)
        for phase in (0, 2.1, 4.2):
            parts.append(
                tube(
                    np.stack(
                        [
                            (r * 1.0 + 0.05 * np.cos(36 * braid + phase)) * np.cos(braid),
                            (r + 0.05 * np.cos(36 * braid + phase)) * np.sin(braid),
                            h - 0.02 + 0.05 * np.sin(36 * braid + phase),
                        ],
                        -1,
                    ),
                    0.045,
                    strap,
                    8,
                    True,
                )
            )
        for k in range(16):
            a, b = 2 * math.pi * k / 16, 2 * math.pi * (k + 0.5) / 16
            for c in (a, 2 * math.pi * (k + 1) / 16):
                parts.append(
                    tube(
                        [
                            (r * 1.03 * math.cos(c), r * 1.03 * math.sin(c), h - 0.08),
                            (
                                r * 1.13 * math.cos((b + c) / 2),
                                r * 1.13 * math.sin((b + c) / 2),
                                h * 0.6,
                            ),
                            (r * 0.95 * math.cos(b), r * 0.95 * math.sin(b), 0.5),
                        ],
                        0.04,
                        strap,
                        8,
                        flat=0.5,
                    )
                )
        if r < 0.9:
            parts += [
                tube(
                    [
                        (1.2 * r * math.cos(a), 1.2 * r * math.sin(a), h * 0.62 - 0.15),
                        (1.2 * r * math.cos(a), 1.2 * r * math.sin(a), h * 0.62 + 0.15),
                    ],
                    0.09,
                    materials.mango(),
                    14,
                )
                for a in np.linspace(0, 2 * math.pi, 8, endpoint=False)
            ]
        cloth_ring = fabrics.cloth("#8c1f2b" if r > 0.9 else "#1f4a6b", 8)
        parts.append(tube(forms.ring(r * 0.78, 64, 0.2), 0.2, cloth_ring, 16, True))
        made += forms.gather(parts, (x, y, 0), (4 if r > 0.9 else -3, 0, 0))
    return made
