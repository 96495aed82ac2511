"""Cloth materials: cotton, silk, brocade, velvet, wool pile, embroidery in thread and gold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio import prints
from studio.recipe import Recipe

Art = NDArray[Any]


def cloth(
    tone: str | Art,
    threads: float = 16.0,
    sheen: float = 0.25,
    roughness: float = 0.85,
    art: Art | None = None,
    depth: float = 0.02,
    thin: float = 0.0,
    repeat: Sequence[float] = (1, 1, 1),
    weave: float = 0.5,
    space: str = "UV",
    aspect: float = 1.0,
) -> Any:
    """Woven cloth; tone is a colour or a picture, art a height picture of stitches (0–1), both by UV.

    threads is how often the weave tile repeats across the UV square; thin lets light through.
    """
    r = Recipe("cloth")
    yarn = r.picture(
        prints.weave(), plain=True, stretch=(threads, threads * aspect, 1), space=space
    )
    base = r.picture(tone, stretch=repeat) if not isinstance(tone, str) else tone
    shade = r.mix(r.span(yarn, 0.16 * weave * 2, 0), base, r.mix(0.5, base, "#2b2018", "MULTIPLY"))
    normal = r.bump(yarn, 0.006, weave)
    if art is not None:
        normal = r.bump(r.picture(art, plain=True, stretch=repeat), depth, 1.0, normal)
    body = r.node(
        "BsdfPrincipled",
        Base_Color=shade,
        Roughness=roughness,
        Specular_IOR_Level=0.2,
        Sheen_Weight=sheen,
        Sheen_Roughness=0.4,
        Normal=normal,
    )
    if not thin:
        return r.finish(body.outputs[0])
    through = r.node("BsdfTranslucent", Color=shade, Normal=normal)
    both = r.node("MixShader", Fac=thin)
    r.feed(both.inputs[1], body.outputs[0])
    r.feed(both.inputs[2], through.outputs[0])
    return r.finish(both.outputs[0])


def silk(
    tone: str | Art,
    gold: Art | None = None,
    art: Art | None = None,
    threads: float = 30.0,
    zari: str = "#d9a94c",
    repeat: Sequence[float] = (1, 1, 1),
    depth: float = 0.01,
    aspect: float = 1.0,
) -> Any:
    """Silk with a lengthwise gleam; gold (0–1, UV) turns into metal thread."""
    r = Recipe("silk")
    base = r.picture(tone, stretch=repeat) if not isinstance(tone, str) else tone
    yarn = r.picture(prints.weave(), plain=True, stretch=(threads, threads * aspect, 1), space="UV")
    metal: Any = 0.0 if gold is None else r.picture(gold, plain=True, stretch=repeat)
    glint = r.span(yarn, 0.55, 1.0)
    thread = r.mix(
        1.0, zari, r.node("CombineColor", Red=glint, Green=glint, Blue=glint).outputs[0], "MULTIPLY"
    )
    shade = r.mix(metal, base, thread)
    normal = r.bump(yarn, 0.004, 0.35)
    if gold is not None:
        normal = r.bump(metal, depth, 0.8, normal)
    if art is not None:
        normal = r.bump(r.picture(art, plain=True, stretch=repeat), depth, 0.8, normal)
    return r.shade(
        Base_Color=shade,
        Metallic=r.sums("MULTIPLY", metal, 0.85),
        Roughness=r.span(metal, 0.46, 0.3),
        Specular_IOR_Level=0.32,
        Specular_Tint=r.mix(0.5, base, "#ffffff"),
        Sheen_Weight=0.04,
        Sheen_Roughness=0.3,
        Normal=normal,
        Anisotropic=0.5,
    )


def velvet(
    tone: str, gold: Art | None = None, depth: float = 0.03, repeat: Sequence[float] = (1, 1, 1)
) -> Any:
    """Velvet, with couched metal thread where gold says."""
    r = Recipe("velvet")
    metal: Any = 0.0 if gold is None else r.picture(gold, plain=True, stretch=repeat)
    shade = r.mix(metal, r.mix(r.noise(6, 4), tone, r.mix(0.4, tone, "#000000")), "#dcae55")
    nap = r.bump(r.noise(90, 2), 0.01, 0.3)
    normal = nap if gold is None else r.bump(metal, depth, 1.0, nap)
    return r.shade(
        Base_Color=shade,
        Metallic=r.sums("MULTIPLY", metal, 0.9),
        Roughness=r.span(metal, 0.95, 0.3),
        Sheen_Weight=r.span(metal, 0.9, 0.0),
        Sheen_Roughness=0.35,
        Normal=normal,
    )


def pile(
    art: Art, shag: float = 260.0, depth: float = 0.03, repeat: Sequence[float] = (1, 1, 1)
) -> Any:
    """Knotted wool: every knot a small tuft, colour by UV, with abrash (uneven dye)."""
    r = Recipe("pile")
    tuft = r.cells(shag, space="UV")
    streak = r.noise(7, 3, stretch=(0.3, 6, 1), space="UV")
    shade = r.mix(
        r.span(streak, 0, 0.5, 0.35, 0.75),
        r.picture(art, stretch=repeat),
        r.mix(0.3, r.picture(art, stretch=repeat), "#1d140e"),
    )
    shade = r.mix(r.span(tuft, 0, 0.45, 0.2, 0.9), shade, "#1a110c")
    return r.shade(
        Base_Color=shade,
        Roughness=1.0,
        Specular_IOR_Level=0.05,
        Sheen_Weight=0.35,
        Sheen_Roughness=0.5,
        Normal=r.bump(r.sums("SUBTRACT", 1.0, tuft), depth, 0.6),
    )


def felt(tone: str, shag: float = 30.0) -> Any:
    """Short fur or felt for soft toys."""
    r = Recipe("felt")
    hair = r.noise(shag, 4, 0.75)
    shade = r.mix(r.span(hair, 0, 1, 0.3, 0.75), tone, r.mix(0.45, tone, "#1b120c"))
    return r.shade(
        Base_Color=shade,
        Roughness=1.0,
        Specular_IOR_Level=0.05,
        Sheen_Weight=0.6,
        Sheen_Roughness=0.5,
        Normal=r.bump(hair, 0.03, 0.5),
    )


def stitched(
    tone: str,
    stitches: list[tuple[Art, str]],
    height: Art,
    thin: float = 0.0,
    threads: float = 16.0,
    depth: float = 0.02,
    aspect: float = 1.0,
    repeat: Sequence[float] = (1, 1, 1),
) -> Any:
    """Cloth with coloured thread: each (mask, colour) is laid over the ground in turn."""
    picture = prints.flat(tone, height.shape)
    for mask, shade in stitches:
        picture = prints.over(picture, shade, mask)
    return cloth(
        np.clip(picture, 0, 1),
        threads,
        art=height,
        depth=depth,
        thin=thin,
        aspect=aspect,
        repeat=repeat,
    )
