"""Hard materials: clay, glaze, metal, wood, glass, stone, leather, horn, paint."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from studio.recipe import Recipe


def clay(
    light: str = "#b9653c",
    dark: str = "#96492b",
    roughness: float = 0.82,
    thrown: float = 0.0,
    smoke: float = 0.0,
) -> Any:
    """Fired earth: burnished skin, smoke clouds, the odd speck, soot left in the hollows.

    thrown raises the rings that fingers leave on a wheel; smoke darkens where the flame licked.
    """
    r = Recipe("clay")
    cloud = r.noise(0.9, 4, 0.6)
    speck = r.span(r.noise(26, 2), 0, 1, 0.62, 0.72)
    tone = r.mix(r.span(cloud, 0, 1, 0.35, 0.7), light, dark)
    tone = r.mix(r.sums("MULTIPLY", speck, 0.35), tone, "#6e3a26")
    open_to_air = r.node("AmbientOcclusion", {"samples": 4}, Distance=0.14).outputs["AO"]
    tone = r.mix(r.span(open_to_air, 0.75, 0, 0.25, 0.85), tone, r.mix(0.6, dark, "#2c130b"))
    if smoke:
        lick = r.span(r.noise(0.62, 3, 0.5, distortion=0.8), 0, 1, 0.5, 0.72)
        tone = r.mix(r.sums("MULTIPLY", lick, smoke), tone, "#4a2f26")
    strokes = r.bump(r.noise(5, 3, 0.5, (1, 1, 0.25)), 0.03, 0.22)
    if thrown:
        rings = r.noise(9, 3, 0.55, (0.06, 0.06, 1))
        strokes = r.bump(rings, 0.06, thrown, strokes)
    grain = r.bump(r.noise(20, 4, 0.65), 0.02, 0.3, strokes)
    return r.shade(
        Base_Color=tone,
        Roughness=r.span(cloud, roughness - 0.12, roughness + 0.08),
        Normal=grain,
        Specular_IOR_Level=0.3,
    )


def black_clay(art: NDArray[Any] | None = None) -> Any:
    """Smoke-fired, oil-burnished black clay; art (0–1) is rubbed with silver."""
    r = Recipe("black clay")
    silver: Any = 0.0 if art is None else r.picture(art, plain=True)
    tone = r.mix(silver, "#12110f", "#c9ccd0")
    grain = r.bump(r.noise(24, 3), 0.006, 0.18)
    normal = grain if art is None else r.bump(silver, 0.012, -0.5, grain)
    return r.shade(
        Base_Color=tone,
        Metallic=r.sums("MULTIPLY", silver, 0.85),
        Roughness=r.span(r.noise(3, 3), 0.2, 0.34),
        Coat_Weight=0.35,
        Coat_Roughness=0.12,
        Normal=normal,
    )


def glaze(art: NDArray[Any], roughness: float = 0.12) -> Any:
    """Painted ceramic under a clear glaze."""
    r = Recipe("glaze")
    tone = r.mix(
        0.12, r.picture(art), r.ramp(r.noise(2, 3), (0.3, "#ffffff"), (0.7, "#d9d2c4")), "MULTIPLY"
    )
    return r.shade(
        Base_Color=tone,
        Roughness=0.35,
        Coat_Weight=1.0,
        Coat_Roughness=roughness / 2,
        Normal=r.bump(r.noise(5, 2), 0.01, 0.12),
    )


def metal(
    tone: str,
    roughness: float = 0.24,
    beaten: float = 0.0,
    brushed: float = 0.0,
    art: NDArray[Any] | None = None,
    tarnish: str = "#5a4526",
    depth: float = 0.02,
    patina: float = 0.5,
) -> Any:
    """Cast or beaten metal; art (0–1, UV) is engraved and keeps dark in its lines."""
    r = Recipe("metal")
    smear = r.noise(1.6, 5, 0.6)
    shade: Any = r.mix(
        r.sums("MULTIPLY", r.span(smear, 0, 1, 0.45, 0.8), patina * 0.5), tone, tarnish
    )
    normal = None
    if beaten:
        normal = r.bump(r.cells(beaten), 0.05, 0.32)
    if brushed:
        normal = r.bump(r.noise(brushed, 2, stretch=(1, 1, 22)), 0.006, 0.2, normal)
    if art is not None:
        line = r.picture(art, plain=True)
        normal = r.bump(line, depth, -1.0, normal)
        shade = r.mix(r.sums("MULTIPLY", line, 0.75), shade, tarnish)
    fine = r.bump(r.noise(60, 2), 0.004, 0.08, normal)
    return r.shade(
        Base_Color=shade,
        Metallic=1.0,
        Normal=fine,
        Roughness=r.span(smear, roughness * 0.8, roughness * 1.5),
    )


def brass(art: NDArray[Any] | None = None, roughness: float = 0.2, beaten: float = 0.0) -> Any:
    return metal("#dcb36a", roughness, beaten, art=art, tarnish="#4c3413")


def copper(beaten: float = 0.0) -> Any:
    return metal("#d98a63", 0.24, beaten, tarnish="#6b3320")


def bell_metal() -> Any:
    return metal("#cfa878", 0.28, 8.0, tarnish="#6d4f2d")


def aluminium(beaten: float = 0.0, brushed: float = 0.0, roughness: float = 0.3) -> Any:
    return metal("#d9dade", roughness, beaten, brushed, tarnish="#a9aaad", patina=0.3)


def iron(rough: float = 0.55) -> Any:
    return metal("#4b4a4a", rough, 3.2, tarnish="#38281f", patina=0.8)


def steel(roughness: float = 0.16) -> Any:
    return metal("#dfe1e4", roughness, tarnish="#b6b8bb", patina=0.2)


def gold(roughness: float = 0.16) -> Any:
    return metal("#f0c15f", roughness, tarnish="#a06f1d", patina=0.3)


def wood(
    light: str = "#a9713f",
    dark: str = "#7a4a26",
    grain: float = 1.0,
    polish: float = 0.42,
    along: str = "X",
) -> Any:
    """Solid timber with growth rings and pores running along one axis."""
    r = Recipe("wood")
    slim = {"X": (0.12, 1, 1), "Y": (1, 0.12, 1), "Z": (1, 1, 0.12)}[along]
    thin = {"X": (0.05, 1, 1), "Y": (1, 0.05, 1), "Z": (1, 1, 0.05)}[along]
    rings = r.noise(2.4 * grain, 4, 0.55, slim, distortion=1.1)
    pores = r.noise(34 * grain, 3, 0.6, thin)
    tone = r.mix(r.span(rings, 0, 1, 0.36, 0.64), light, dark)
    tone = r.mix(r.sums("MULTIPLY", r.span(pores, 1, 0, 0.38, 0.5), 0.45), tone, dark)
    return r.shade(
        Base_Color=tone,
        Roughness=r.span(rings, polish, polish + 0.14),
        Normal=r.bump(pores, 0.008, 0.35),
        Specular_IOR_Level=0.4,
    )


def sheesham(polish: float = 0.42) -> Any:
    return wood("#8a5630", "#4f2c17", polish=polish)


def mango(polish: float = 0.5, along: str = "X") -> Any:
    return wood("#b98650", "#8c5c31", polish=polish, along=along)


def lacquer(tone: str, sheen: float = 0.08) -> Any:
    """Lac rubbed into turning wood: deep colour, faint turning lines, a soft coat."""
    r = Recipe("lacquer")
    turned = r.wave(26, 0.6, "Z", detail=1)
    shade = r.mix(r.sums("MULTIPLY", r.noise(2.2, 4), 0.3), tone, "#2a1712", "MULTIPLY")
    return r.shade(
        Base_Color=shade,
        Roughness=0.34,
        Coat_Weight=0.8,
        Coat_Roughness=sheen,
        Normal=r.bump(turned, 0.003, 0.2),
    )


def lacquer_bands(*bands: tuple[float, str]) -> Any:
    """Lac in turned bands: each (height share from 0, colour) holds up to the next one."""
    r = Recipe("lacquer bands")
    place = r.node("SeparateXYZ", Vector=r.place("UV")).outputs[1]
    strip = r.node("ValToRGB", Fac=place)
    strip.color_ramp.interpolation = "CONSTANT"
    marks = strip.color_ramp.elements
    while len(marks) < len(bands):
        marks.new(0.5)
    from studio.recipe import linear

    for mark, (position, tone) in zip(marks, bands, strict=True):
        mark.position, mark.color = position, linear(tone)
    turned = r.wave(26, 0.6, "Z", detail=1)
    shade = r.mix(
        r.sums("MULTIPLY", r.noise(2.2, 4), 0.25), strip.outputs[0], "#2a1712", "MULTIPLY"
    )
    return r.shade(
        Base_Color=shade,
        Roughness=0.34,
        Coat_Weight=0.8,
        Coat_Roughness=0.09,
        Normal=r.bump(turned, 0.003, 0.2),
    )


def glass(tone: str = "#ffffff", roughness: float = 0.0, density: float = 0.0) -> Any:
    """Blown glass, tinted in the body; light passes so that shadows stay open."""
    r = Recipe("glass")
    shade = r.node(
        "BsdfPrincipled", Base_Color=tone, Roughness=roughness, IOR=1.48, Transmission_Weight=1.0
    )
    clear = r.node("BsdfTransparent", Color=tone)
    path = r.node("LightPath")
    mixed = r.node(
        "MixShader",
        Fac=r.sums("MAXIMUM", path.outputs["Is Shadow Ray"], path.outputs["Is Diffuse Ray"]),
    )
    r.feed(mixed.inputs[1], shade.outputs[0])
    r.feed(mixed.inputs[2], clear.outputs[0])
    return r.finish(mixed.outputs[0])


def marble(
    art: NDArray[Any] | None = None,
    white: str = "#efece5",
    vein: str = "#b9b7b3",
    polish: float = 0.16,
) -> Any:
    """Makrana-like white marble; art (colour, UV) shows inlaid stones."""
    r = Recipe("marble")
    veins = r.span(
        r.sums("ABSOLUTE", r.sums("SUBTRACT", r.noise(1.1, 6, 0.6, distortion=1.4), 0.5)),
        1,
        0,
        0.0,
        0.06,
    )
    tone = r.mix(r.sums("MULTIPLY", veins, 0.3), white, vein)
    if art is not None:
        tone = r.mix(1.0, tone, r.picture(art), "MULTIPLY")
    return r.shade(
        Base_Color=tone,
        Roughness=polish,
        Subsurface_Weight=0.08,
        Subsurface_Radius=(0.06, 0.05, 0.045),
        Specular_IOR_Level=0.5,
    )


def soapstone(light: str = "#8d8478", dark: str = "#5f574e") -> Any:
    r = Recipe("soapstone")
    tone = r.mix(r.span(r.noise(1.4, 6, 0.65, distortion=0.8), 0, 1, 0.35, 0.65), light, dark)
    return r.shade(Base_Color=tone, Roughness=0.34, Normal=r.bump(r.noise(30, 3), 0.006, 0.2))


def leather(tone: str = "#6b3a1e", grain: float = 34.0, shine: float = 0.42) -> Any:
    """Full-grain hide with pores, creases and pulled-up colour."""
    r = Recipe("leather")
    cloud = r.noise(1.3, 4, 0.6)
    shade = r.mix(r.span(cloud, 0, 1, 0.3, 0.75), tone, r.mix(0.45, tone, "#1d0f08"))
    pebble = r.cells(grain)
    creases = r.noise(4, 5, 0.65, distortion=0.6)
    normal = r.bump(creases, 0.02, 0.18, r.bump(pebble, 0.012, 0.32))
    return r.shade(
        Base_Color=shade,
        Roughness=r.span(cloud, shine - 0.06, shine + 0.12),
        Normal=normal,
        Coat_Weight=0.12,
        Coat_Roughness=0.3,
    )


def horn(light: str = "#c9a77a", dark: str = "#2a1a10") -> Any:
    """Polished horn: translucent streaks between honey and black."""
    r = Recipe("horn")
    streak = r.noise(1.6, 5, 0.55, (0.35, 1.6, 1.6), distortion=1.3)
    tone = r.ramp(streak, (0.36, dark), (0.5, "#6b4426"), (0.62, light))
    return r.shade(
        Base_Color=tone,
        Roughness=0.14,
        Coat_Weight=0.5,
        Coat_Roughness=0.05,
        Subsurface_Weight=0.1,
        Subsurface_Radius=(0.1, 0.05, 0.02),
    )


def bone() -> Any:
    r = Recipe("bone")
    tone = r.mix(r.span(r.noise(3, 5, stretch=(0.2, 1, 1)), 0, 1, 0.35, 0.7), "#efe6d2", "#d8c8a6")
    return r.shade(
        Base_Color=tone,
        Roughness=0.28,
        Subsurface_Weight=0.12,
        Subsurface_Radius=(0.06, 0.05, 0.03),
    )


def paint(tone: str, roughness: float = 0.5, coat: float = 0.0) -> Any:
    r = Recipe("paint")
    return r.shade(Base_Color=tone, Roughness=roughness, Coat_Weight=coat, Coat_Roughness=0.08)


def picture_skin(
    art: NDArray[Any],
    roughness: float = 0.6,
    height: NDArray[Any] | None = None,
    depth: float = 0.01,
    coat: float = 0.0,
) -> Any:
    """Any flat coloured art mapped by UV, with an optional height picture."""
    r = Recipe("skin")
    normal = r.bump(r.noise(30, 3), 0.006, 0.2)
    if height is not None:
        normal = r.bump(r.picture(height, plain=True), depth, 1.0, normal)
    return r.shade(
        Base_Color=r.picture(art),
        Roughness=roughness,
        Normal=normal,
        Coat_Weight=coat,
        Coat_Roughness=0.08,
    )


def liquid(tone: str) -> Any:
    r = Recipe("liquid")
    return r.shade(Base_Color=tone, Roughness=0.02, Transmission_Weight=0.85, IOR=1.36)


def flesh(
    tone: str, deep: str, roughness: float = 0.45, depth: float = 0.08, bumpy: float = 12.0
) -> Any:
    """Something soft and edible that light sinks into."""
    r = Recipe("flesh")
    shade = r.mix(r.span(r.noise(2.5, 5), 0, 1, 0.35, 0.7), tone, deep)
    return r.shade(
        Base_Color=shade,
        Roughness=roughness,
        Subsurface_Weight=0.25,
        Subsurface_Radius=(depth, depth * 0.7, depth * 0.4),
        Normal=r.bump(r.noise(bumpy, 4), 0.02, 0.3),
    )
