"""What dresses the shrine and the house: Mathura and Deoria."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs, patterns
from studio.forms import ball, cutout, lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def poshak(rng: Rng) -> list[Any]:
    """Thakur ji's dress: a flared gold-worked skirt, cape and crown on a small stand."""
    gold = patterns.saree_gold(1600, 1200, 0.3, 10)
    silk = fabrics.silk("#a3142f", gold[::-1], threads=40, depth=0.03)
    blue = fabrics.silk(
        "#16506b", patterns.saree_gold(1200, 900, 0.34, 9)[::-1], threads=36, depth=0.03
    )
    pleat = lambda a, t: 1 + 0.07 * np.sin(30 * a) * (1 - t)  # noqa: E731
    skirt = lathe(
        [(1.3, 0.06), (1.26, 0.12), (0.95, 0.55), (0.62, 1.05), (0.36, 1.42), (0.3, 1.5)],
        silk,
        120,
        420,
        pleat,
    )
    cape = lathe(
        [(0.74, 1.12), (0.7, 1.2), (0.55, 1.55), (0.36, 1.86), (0.16, 2.0), (0.13, 2.04)],
        blue,
        90,
        300,
        lambda a, t: 1 + 0.05 * np.sin(22 * a) * (1 - t),
    )
    lace, bead, pearl = (
        materials.metal("#d9b04f", 0.35),
        materials.gold(),
        materials.paint("#f2e8da", 0.16, 0.7),
    )
    made = [
        forms.thicken(skirt, 0.02),
        forms.thicken(cape, 0.02),
        tube(forms.ring(0.31, 64, 1.5), 0.05, lace, 12, True),
    ]
    made.append(
        tube(
            np.stack(
                [
                    (
                        1.31
                        + 0.09
                        * np.sin(30 * (a := np.linspace(0, 2 * math.pi, 900, endpoint=False)))
                    )
                    * np.cos(a),
                    (1.31 + 0.09 * np.sin(30 * a)) * np.sin(a),
                    np.full(900, 0.06),
                ],
                -1,
            ),
            0.035,
            lace,
            8,
            True,
        )
    )
    made += [
        ball(0.035, pearl, at=(0.76 * math.cos(a), 0.76 * math.sin(a), 1.1), segments=14)
        for a in np.linspace(0, 2 * math.pi, 60, endpoint=False)
    ]
    stand = lathe(
        [
            (0, 0),
            (0.5, 0),
            (0.5, 0.06),
            (0.06, 0.1),
            (0.06, 2.1),
            (0.3, 2.2),
            (0.34, 2.3),
            (0.2, 2.55),
            (0, 2.62),
        ],
        materials.sheesham(),
        60,
    )
    made.append(stand)
    return made + forms.gather(mukut(bead, pearl), (0, 0, 2.2))


def mukut(gold: Any, pearl: Any) -> list[Any]:
    """A crown of beaten sheet bent round the head, its points rising to the front."""
    turn = np.linspace(-2.0, 2.0, 240)
    knots = (0, 0.3, 0.62, 0.95, 1.25, 1.6, 2.0)
    peak = np.interp(np.abs(turn), knots, (0.98, 0.66, 0.36, 0.62, 0.34, 0.42, 0.2))
    rise, wide = np.linspace(0, 1, 24)[:, None] * peak, 0.37
    flare = wide + 0.07 * rise
    grid = np.stack([flare * np.sin(turn), -flare * np.cos(turn), rise], -1)
    made: list[Any] = [forms.thicken(forms.sheet(grid, gold), 0.025, True)]
    made += [tube(grid[-1], 0.022, gold, 8), tube(grid[0], 0.035, gold, 10)]

    def on(a: float, z: float, out: float = 0.02) -> tuple[float, float, float]:
        r = wide + 0.07 * z + out
        return (r * math.sin(a), -r * math.cos(a), z)

    made += [ball(0.03, pearl, at=on(a, 0.05, 0.03), segments=12) for a in np.linspace(-2, 2, 30)]
    for a, z, size, tone in (
        (0, 0.62, 0.07, "#a3142f"),
        (0, 0.32, 0.06, "#1d6b4a"),
        (-0.45, 0.22, 0.05, "#a3142f"),
        (0.45, 0.22, 0.05, "#a3142f"),
        (-0.95, 0.34, 0.05, "#1d6b4a"),
        (0.95, 0.34, 0.05, "#1d6b4a"),
    ):
        made.append(ball(size, materials.paint(tone, 0.06, 1), at=on(a, z), segments=20))
        for b in np.linspace(0, 2 * math.pi, 12, endpoint=False):
            at = on(a + 3.6 * size * math.cos(b), z + 1.4 * size * math.sin(b))
            made.append(ball(0.014, gold, at=at, segments=8))
    return made


def toran(rng: Rng) -> list[Any]:
    """A door toran: beaded strings, cloth leaves and bells on a mirror-work band."""
    art = Canvas(10, 1, 1600, "#8c1f2e")
    for k in range(20):
        art.fill(
            motifs.all_moved(motifs.flower(8, 0.3, 0.42, 0.3), (k / 2 + 0.25, 0.5)),
            ("#e0a021", "#efe3c8", "#1f7a6b")[k % 3],
        ).dots([(k / 2 + 0.25, 0.5)], 0.09, "#dfe7ea")
    art.line([np.array([(0, y), (10, y)]) for y in (0.08, 0.92)], 0.07, "#e0a021")
    x = np.linspace(-2.6, 2.6, 160)
    band = np.stack(
        [
            np.repeat(x[None], 16, 0),
            np.repeat((0.03 * np.sin(2.4 * x))[None], 16, 0),
            np.linspace(3.1, 2.45, 16)[:, None] - 0.06 * (1 - (x / 2.6) ** 2)[None],
        ],
        -1,
    )
    made = [
        forms.thicken(forms.sheet(band[::-1], fabrics.cloth(art.colours(), 40)), 0.06, True),
        tube(
            [(v, 0, 3.12 - 0.06 * (1 - (v / 2.6) ** 2)) for v in x[::4]],
            0.04,
            materials.paint("#e0a021", 0.8),
            8,
        ),
    ]
    tones = ("#1f6b43", "#e0a021", "#b3202a")
    for k in range(13):
        at = -2.4 + 0.4 * k
        drop = 2.42 - 0.06 * (1 - (at / 2.6) ** 2)
        shape = motifs.moved(motifs.petal(0.85, 0.36, 0.6), turn=180)
        made.append(
            place(
                cutout([shape], 0.06, fabrics.felt(tones[k % 3], 50), 0.02),
                (at, -0.02, drop),
                (90, 0, rng.normal(0, 6)),
            )
        )
        z = drop - 0.9
        made.append(
            tube(
                [(at, -0.03, drop - 0.8), (at, -0.03, z - 0.55)],
                0.012,
                materials.paint("#e9dcc0", 0.9),
                6,
            )
        )
        for j, (size, tone) in enumerate(
            ((0.06, "#e9dcc0"), (0.075, "#b3202a"), (0.06, "#1f6b8f"), (0.075, "#e0a021"))
        ):
            made.append(
                ball(
                    size, materials.paint(tone, 0.2, 0.6), at=(at, -0.03, z - 0.13 * j), segments=18
                )
            )
        made.append(
            place(
                lathe(
                    [(0.1, 0), (0.11, 0.02), (0.08, 0.12), (0.05, 0.17), (0, 0.19)],
                    materials.brass(),
                    30,
                    32,
                ),
                (at, -0.03, z - 0.72),
            )
        )
    return made


def lamp_shade(rng: Rng) -> list[Any]:
    """A decorative hanging of painted wooden birds on thread."""
    made: list[Any] = []
    hoop = tube(forms.ring(0.9, 96, 4.4), 0.06, materials.wood("#b98650", "#8c5c31"), 12, True)
    made.append(hoop)
    thread = materials.paint("#e6d8bb", 0.9)
    for k in range(6):
        a = 2 * math.pi * k / 6 + 0.3
        x, y = 0.9 * math.cos(a), 0.9 * math.sin(a)
        made.append(tube([(x, y, 4.4), (0, 0, 5.6)], 0.014, thread, 6))
        made.append(tube([(x, y, 4.4), (x, y, 1.1 + 0.3 * (k % 3))], 0.014, thread, 6))
        for j in range(3):
            z = 3.6 - 0.95 * j + 0.3 * (k % 3) - 0.3
            tone = ("#b3202a", "#1f6b43", "#e0a021", "#1d4b86")[(k + j) % 4]
            bird = [
                ball((0.26, 0.13, 0.15), materials.lacquer(tone)),
                ball((0.11, 0.1, 0.11), materials.lacquer(tone), at=(0.24, 0, 0.13)),
                place(
                    lathe(
                        [(0.035, 0), (0.02, 0.06), (0, 0.12)], materials.lacquer("#e9b04a"), 20, 24
                    ),
                    (0.33, 0, 0.12),
                    (0, 90, 0),
                ),
                place(
                    cutout([motifs.petal(0.36, 0.18)], 0.06, materials.lacquer("#efe2c4"), 0.02),
                    (-0.2, 0, 0.04),
                    (0, -12, 90),
                ),
                ball(
                    0.02, materials.paint("#120c0a", 0.1, 1), at=(0.28, -0.085, 0.16), segments=12
                ),
                ball(0.02, materials.paint("#120c0a", 0.1, 1), at=(0.28, 0.085, 0.16), segments=12),
            ]
            made += forms.gather(bird, (x, y, z), (0, 0, math.degrees(a) + 200 + 40 * j))
            made.append(ball(0.06, materials.lacquer("#efe2c4"), at=(x, y, z + 0.42), segments=16))
    return made
