"""Who bought what. A line is ``buyer age state | count product choice…; …``."""

from dataclasses import dataclass
from datetime import timedelta

from app.admin.demo.script import span

STATES = ("shipped", "paid", "refunded", "cancelled")

_SCRIPT = """
ilya 43d4h shipped | 1 kite-kit Coral
anton 41d2h shipped | 1 desk-lamp-mended Moss
ama 39d6h shipped | 3 seed-packets Tomato; 2 seed-packets Carrot
ruth 38d3h shipped | 1 sourdough-saturday-loaf
kofi 36d8h shipped | 2 beeswax-candles; 1 sourdough-saturday-loaf
greta 34d2h shipped | 1 wildflower-honey 250_g
harjit 33d5h shipped | 1 knitted-cap Teal
hana 32d1h shipped | 4 seed-packets Sunflower
marisol 31d3h refunded | 1 market-apron Regular Plum
odile 30d4h shipped | 2 linen-bread-bag
thandi 29d6h shipped | 1 market-apron Long Moss
mihail 28d5h shipped | 2 beeswax-candles
lakshmi 27d2h shipped | 1 kitchen-table-tote Moss; 1 seed-packets Carrot
joao 26d7h shipped | 1 carved-spoon Pear
sofia 25d3h shipped | 1 harbour-print A3
maeve 24d6h shipped | 1 harbour-print A4; 1 kite-kit Lagoon
dele 23d4h shipped | 1 stoneware-cup Lagoon
farah 22d2h cancelled | 1 blank-notebook Coral
farah 22d1h shipped | 2 blank-notebook Teal
otis 21d5h shipped | 5 letterpress-cards Bird
ines 20d3h shipped | 1 market-apron Long Plum
nia 19d4h shipped | 1 canal-houses-print
pieter 18d6h shipped | 2 fir-wood-print Moss
zehra 17d3h shipped | 1 night-roofs-print A4; 1 carved-spoon Cherry
bao 16d5h shipped | 1 two-ink-hill-print Ember A3
frank 15d2h shipped | 1 kitchen-table-tote Ember
jonas 14d4h shipped | 2 stoneware-cup Lagoon
meihua 13d6h shipped | 1 handwoven-scarf
eero 12d3h shipped | 1 valve-radio-restored
samir 11d5h shipped | 1 round-teapot Plum
rory 10d2h shipped | 1 harbour-print A4; 1 two-ink-hill-print Lagoon A4
hedda 9d4h shipped | 1 blank-notebook Mustard; 1 wildflower-honey 250_g
greta 8d1h shipped | 2 wildflower-honey 500_g
wen 7d6h shipped | 1 two-ink-hill-print Moss A4
lucho 6d3h refunded | 1 night-roofs-print A3
kofi 5d5h shipped | 2 carved-spoon Walnut; 1 stoneware-cup Ember
priya 5d1h shipped | 3 letterpress-cards One_of_each
tane 4d2h shipped | 1 two-ink-hill-print Ember A4; 1 linen-bread-bag
yuki 3d6h shipped | 1 stoneware-cup Ember
harjit 3d1h shipped | 2 sourdough-saturday-loaf; 1 wildflower-honey 250_g
kirra 1d3h shipped | 1 stoneware-cup Moss
sofia 1d2h shipped | 1 night-roofs-print A4
ruth 22h paid | 10 letterpress-cards Bird
mihail 14h paid | 4 two-ink-hill-print Moss A4
noor 9h paid | 1 knitted-cap Mustard; 1 beeswax-candles
joao 5h paid | 2 seed-packets Tomato
farah 2h30m paid | 1 harbour-print A3; 1 blank-notebook Teal
kirra 50m paid | 1 two-ink-hill-print Ember A4; 1 kitchen-table-tote Moss
"""

STREETS = (
    "Mill Street",
    "Library Hill",
    "Arcade",
    "Bridge Street",
    "Harbour Row",
    "Station Road",
    "Brewery Lane",
    "Garden Gate",
)


@dataclass(frozen=True)
class Wish:
    """So many of one choice of a good."""

    count: int
    slug: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Purchase:
    """An order as it was, and how it ended."""

    buyer: str
    age: timedelta
    state: str
    wishes: tuple[Wish, ...]


def _read(row: str) -> Purchase:
    head, _, what = row.partition("|")
    buyer, age, state = head.split()
    return Purchase(buyer, span(age), state, tuple(map(_wish, what.split(";"))))


def _wish(text: str) -> Wish:
    count, slug, *values = text.split()
    return Wish(int(count), slug, tuple(value.replace("_", " ") for value in values))


PURCHASES: tuple[Purchase, ...] = tuple(map(_read, _SCRIPT.strip().splitlines()))


def house_of(number: int) -> str:
    """Where the demo person of this number lives."""
    return f"{number * 7 % 58 + 1} {STREETS[number % len(STREETS)]}"
