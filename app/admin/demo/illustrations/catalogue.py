"""The pictures of the demo world: what they show, how they are drawn, at any size."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from app.admin.demo.illustrations import (
    creatures,
    crockery,
    garden,
    goods,
    kitchen,
    landscapes,
    towns,
    waters,
)
from app.admin.demo.illustrations.palette import CREAM, PALETTES, Palette
from app.admin.demo.illustrations.shapes import box
from app.admin.demo.illustrations.sheet import Sheet

Draw = Callable[[Sheet, Palette], None]


@dataclass(frozen=True)
class Illustration:
    """One picture: its name, its own inks, and words for those who cannot see it."""

    name: str
    pen: Draw
    tint: str
    alt: str


ILLUSTRATIONS: tuple[Illustration, ...] = (
    Illustration(
        "hills", landscapes.sun_over_hills, "ember", "A low sun over red hills with three cypresses"
    ),
    Illustration("sails", waters.two_sails, "lagoon", "Two small sailing boats before a setting sun"),
    Illustration("pines", landscapes.pine_moon, "moss", "A fir wood under a large pale moon"),
    Illustration("furrows", landscapes.furrows, "honey", "Ploughed rows that run to a white farmhouse"),
    Illustration("kites", landscapes.kites_on_dunes, "lagoon", "Three kites over the dunes"),
    Illustration(
        "rain",
        landscapes.rain_and_hill,
        "plum",
        "Someone under a striped umbrella in slanting rain",
    ),
    Illustration(
        "lighthouse",
        waters.lighthouse,
        "plum",
        "A striped lighthouse at night, its beam over the sea",
    ),
    Illustration("cabin", landscapes.snow_cabin, "lagoon", "A red cabin in the snow below two peaks"),
    Illustration("pond", waters.lily_pond, "moss", "A pond from above: lily pads, two flowers, one fish"),
    Illustration("roofs", towns.stars_over_roofs, "plum", "Stars and a crescent moon over pointed roofs"),
    Illustration("tram", towns.tram_stop, "ember", "A red tram waiting at its stop"),
    Illustration("canal", towns.canal_houses, "lagoon", "Narrow houses in many colours and their reflection"),
    Illustration("market", towns.market_square, "ember", "Three market stalls under striped awnings"),
    Illustration("allotment", towns.allotment, "moss", "A garden shed, sunflowers, and beds of vegetables"),
    Illustration("slipway", towns.harbour_crane, "honey", "A wooden boat on the slip, half planked"),
    Illustration("loaf", kitchen.loaf, "lagoon", "A scored loaf on a board with two slices cut"),
    Illustration("teapot", crockery.teapot, "plum", "A steaming teapot on a checked cloth"),
    Illustration("cups", crockery.cups, "ember", "A leaning stack of stoneware cups"),
    Illustration("honey", kitchen.honey_jar, "honey", "A jar of honey with a wooden dipper"),
    Illustration("lemons", kitchen.lemons, "lagoon", "A bowl full of lemons, one cut open beside it"),
    Illustration("mushrooms", kitchen.mushrooms, "moss", "Three spotted mushrooms in the moss"),
    Illustration("sardines", kitchen.fish_plate, "lagoon", "Two sardines on an oval plate with lemon"),
    Illustration("moka", crockery.moka, "paper", "A moka pot on the flame"),
    Illustration("spoons", crockery.spoons, "ember", "Four carved wooden spoons on a linen cloth"),
    Illustration("tote", goods.tote, "lagoon", "A linen tote on a hook with leeks and bread in it"),
    Illustration("apron", goods.apron, "moss", "A market apron on a peg, scissors in its pocket"),
    Illustration("lamp", goods.lamp, "plum", "A jointed desk lamp lighting a pile of books"),
    Illustration("bicycle", goods.bicycle, "ember", "A bicycle with a basket of flowers"),
    Illustration("books", goods.books, "lagoon", "Books on a shelf with spectacles on top"),
    Illustration("radio", goods.radio, "moss", "A wooden valve radio, playing"),
    Illustration("candles", goods.candles, "plum", "Three beeswax candles burning in the dark"),
    Illustration("plant", garden.plant, "moss", "A rubber plant in a clay pot on a stool"),
    Illustration("watering", garden.watering_can, "lagoon", "A watering can over three seedlings"),
    Illustration("yarn", garden.yarn, "plum", "Balls of wool and the start of a scarf"),
    Illustration("cards", garden.cards, "ember", "Three letterpress cards: a bird, a flower, a house"),
    Illustration("repair", garden.repair_table, "ember", "A toaster and its tools laid out on a mat"),
    Illustration("seeds", garden.seed_packets, "moss", "Three seed packets: carrot, sunflower, tomato"),
    Illustration("cat", creatures.cat_on_sill, "plum", "A dark cat on a windowsill, looking at the town"),
    Illustration("hen", creatures.hen, "honey", "A speckled hen with two chicks"),
    Illustration("heron", creatures.heron, "lagoon", "A heron among reeds before a red sun"),
    Illustration("bees", creatures.bees, "moss", "Three bees over foxgloves at dusk"),
)

NUMBERS = {illustration.name: index for index, illustration in enumerate(ILLUSTRATIONS)}


def illustrate(
    name: str,
    size: tuple[int, int] = (1200, 800),
    tint: str | None = None,
    framed: bool = False,
) -> Image.Image:
    """Draw a picture by name; other inks on request; ``framed`` shows it as a print on a wall."""
    number = NUMBERS[name]
    illustration = ILLUSTRATIONS[number]
    inks = PALETTES[tint or illustration.tint]
    if framed:
        return _as_print(illustration, number, inks, size)
    tall = size[1] > size[0]
    sheet = Sheet(size, number + 1, zoom=0.84 if tall else 1.0)
    illustration.pen(sheet, inks)
    return sheet.finish()


def _as_print(illustration: Illustration, number: int, inks: Palette, size: tuple[int, int]) -> Image.Image:
    """The picture on a sheet with a margin, pinned to a wall in its soft colour."""
    inner = (round(size[0] * 0.62), round(size[0] * 0.62 * 1.3))
    picture = Sheet(inner, number + 1)
    illustration.pen(picture, inks)
    wall = Sheet(size, number + 501)
    wall.fill(inks.soft)
    across = 0.72 * wall.right
    down = across * 1.28
    wall.press(box(-across + 0.05, -down + 0.07, across + 0.05, down + 0.07), inks.ground)
    wall.dots(box(wall.left, 0.2, wall.right, wall.bottom), inks.soft, (0, 0.4), (0, wall.bottom * 1.6))
    wall.paint(box(-across, -down, across, down), CREAM)
    image = wall.finish()
    image.paste(picture.finish(), ((size[0] - inner[0]) // 2, (size[1] - inner[1]) // 2))
    return image
