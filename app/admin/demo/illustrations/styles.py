"""Which pens draw which hair or hat, by the word that ``looks`` uses."""

from collections.abc import Callable

from app.admin.demo.illustrations import hair, headwear
from app.admin.demo.illustrations.looks import Looks
from app.admin.demo.illustrations.sheet import Sheet

Draw = Callable[[Sheet, Looks], None]

BACKS: dict[str, Draw] = {
    "bob": hair.bob_back,
    "fringe": hair.bob_back,
    "long": hair.long_back,
    "bun": hair.bun_back,
    "curly": hair.curly_back,
    "afro": hair.afro_back,
    "braids": hair.braids_back,
    "locs": hair.locs_back,
    "pony": hair.pony_back,
    "hat": hair.bob_back,
    "veil": headwear.veil_back,
}

FRONTS: dict[str, Draw] = {
    "short": hair.short,
    "crop": hair.crop,
    "quiff": hair.quiff,
    "bob": hair.bob,
    "fringe": hair.fringe,
    "long": hair.long,
    "bun": hair.bun,
    "curly": hair.curly,
    "afro": hair.afro,
    "braids": hair.braids,
    "locs": hair.locs,
    "pony": hair.bun,
    "sides": hair.grey_sides,
    "veil": headwear.veil,
    "turban": headwear.turban,
    "cap": headwear.cap,
    "beanie": headwear.beanie,
    "hat": headwear.straw_hat,
    "kerchief": headwear.kerchief,
}
