"""The inks of the demo pictures: six limited palettes that share paper and cream."""

from dataclasses import dataclass

CREAM = "#fbf3e4"
PAPER = "#f7ecdb"
INK = "#2e211b"
CORAL = "#e5694a"
SUN = "#f0b64a"
LEAF = "#5b9455"
ROSE = "#eeb1a0"
CRUST = "#c47f3d"
WOOD = "#a9713f"


@dataclass(frozen=True)
class Palette:
    """One pull of inks, from the lightest ground to the darkest line."""

    ground: str
    soft: str
    main: str
    deep: str
    dark: str
    glow: str
    second: str
    cream: str = CREAM


EMBER = Palette("#f3d3ae", "#eeb68a", "#cf4a2c", "#8f3324", "#42211c", "#f2b24b", "#1f7c80")
LAGOON = Palette("#cfe5e0", "#9ecdca", "#16808a", "#145965", "#18353f", "#f3b95f", "#e2644a")
MOSS = Palette("#dfead0", "#b5d1a0", "#3f8350", "#2b5f40", "#1d3a2b", "#f0bb4e", "#d75a38")
HONEY = Palette("#f7e3b0", "#f0c96f", "#d99a26", "#97611d", "#48301a", "#fbf0cf", "#b8432b")
PLUM = Palette("#ecd4df", "#d3a3bf", "#8b4580", "#5c2d5e", "#32203a", "#f2a766", "#2d7f83")
PAPER_TONE = Palette("#efe5d5", "#d9c7ae", "#8d7761", "#5b4a3b", "#2f2620", "#e9a63f", "#c8452b")

PALETTES: dict[str, Palette] = {
    "ember": EMBER,
    "lagoon": LAGOON,
    "moss": MOSS,
    "honey": HONEY,
    "plum": PLUM,
    "paper": PAPER_TONE,
}
