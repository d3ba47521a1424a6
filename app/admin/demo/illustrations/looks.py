"""What the forty demo people look like, in the order of ``people.PEOPLE``."""

from dataclasses import dataclass

SKINS = {
    # skin: (fill, blush that is multiplied, line of nose and mouth)
    "porcelain": ("#f6d9c4", "#f3b7a2", "#b8604c"),
    "rose": ("#f0c3a6", "#eea48d", "#a94f3e"),
    "sand": ("#e3b48c", "#e7a184", "#96513a"),
    "honey": ("#cf9667", "#dd9476", "#7a3f2b"),
    "clay": ("#b47a4f", "#d18e74", "#64301f"),
    "umber": ("#94603f", "#c48f7c", "#44200f"),
    "cocoa": ("#7b4e38", "#bb9084", "#331609"),
    "ebony": ("#633f30", "#b48f84", "#240f08"),
}
HAIRS = {
    "black": "#2a211f",
    "brown": "#5a3826",
    "chestnut": "#8a4b2a",
    "red": "#c0562c",
    "sandy": "#c99350",
    "blonde": "#e6c077",
    "grey": "#a59a8f",
    "white": "#e9e1d3",
    "plum": "#6a3a68",
}
GROUNDS = {
    "ember": ("#f3b79a", "#f8d3bd"),
    "lagoon": ("#9fd0cd", "#c6e4e0"),
    "moss": ("#b3d2a0", "#d2e5c5"),
    "honey": ("#f3cf86", "#f9e4b4"),
    "plum": ("#d9b0cb", "#ead0e0"),
    "paper": ("#ddcdb6", "#ece0cf"),
}
CLOTHS = {
    "ember": "#c8492d",
    "teal": "#1d767b",
    "moss": "#3f7d4c",
    "mustard": "#d39a2e",
    "plum": "#7d3f77",
    "navy": "#27425a",
    "cream": "#f6ead6",
    "coral": "#e9785a",
    "char": "#43362f",
}


@dataclass(frozen=True)
class Looks:
    """One face, in words that the pens understand."""

    skin_tone: str
    hair_tone: str
    hair: str
    place: str
    cloth_tone: str
    trim_tone: str = "cream"
    wear: str = "tee"
    shape: str = "round"
    eyes: str = "dots"
    mouth: str = "smile"
    details: tuple[str, ...] = ()

    @property
    def skin(self) -> str:
        """The colour of the face."""
        return SKINS[self.skin_tone][0]

    @property
    def blush(self) -> str:
        """What is printed over the face for cheeks and shade."""
        return SKINS[self.skin_tone][1]

    @property
    def line(self) -> str:
        """The ink of nose and mouth."""
        return SKINS[self.skin_tone][2]

    @property
    def hair_colour(self) -> str:
        """The colour of the hair."""
        return HAIRS[self.hair_tone]

    @property
    def brow(self) -> str:
        """Brows and beards: the hair, or grey for white hair so that it shows."""
        return HAIRS["grey"] if self.hair_tone == "white" else self.hair_colour

    @property
    def frame(self) -> str:
        """The frame of the glasses."""
        return CLOTHS["char"]

    @property
    def ground(self) -> str:
        """The colour behind the head."""
        return GROUNDS[self.place][0]

    @property
    def halo(self) -> str:
        """The lighter disc behind the head."""
        return GROUNDS[self.place][1]

    @property
    def cloth(self) -> str:
        """The colour of the clothes."""
        return CLOTHS[self.cloth_tone]

    @property
    def trim(self) -> str:
        """The second colour: collar, scarf, hat, rings."""
        return CLOTHS[self.trim_tone]


LOOKS: tuple[Looks, ...] = (
    Looks(
        "sand",
        "chestnut",
        "bob",
        "ember",
        "teal",
        "cream",
        "collar",
        "round",
        "dots",
        "smile",
        ("freckles",),
    ),
    Looks(
        "cocoa",
        "black",
        "kerchief",
        "honey",
        "cream",
        "ember",
        "apron",
        "round",
        "smiling",
        "open",
        ("earrings",),
    ),
    Looks(
        "porcelain",
        "sandy",
        "quiff",
        "lagoon",
        "navy",
        "cream",
        "stripes",
        "long",
        "dots",
        "side",
        ("glasses",),
    ),
    Looks("honey", "black", "veil", "plum", "char", "plum", "tee", "round", "dots", "smile"),
    Looks(
        "sand",
        "black",
        "crop",
        "moss",
        "mustard",
        "cream",
        "collar",
        "square",
        "smiling",
        "smile",
        ("glasses",),
    ),
    Looks("sand", "black", "short", "honey", "ember", "cream", "apron", "square", "dots", "open"),
    Looks(
        "porcelain",
        "white",
        "bun",
        "lagoon",
        "plum",
        "mustard",
        "roll",
        "round",
        "closed",
        "smile",
        ("glasses", "earrings"),
    ),
    Looks(
        "honey",
        "black",
        "short",
        "ember",
        "cream",
        "navy",
        "apron",
        "long",
        "dots",
        "smile",
        ("beard",),
    ),
    Looks(
        "rose",
        "brown",
        "fringe",
        "paper",
        "ember",
        "cream",
        "stripes",
        "round",
        "dots",
        "small",
        ("moles",),
    ),
    Looks(
        "sand",
        "black",
        "fringe",
        "plum",
        "mustard",
        "teal",
        "scarf",
        "round",
        "dots",
        "smile",
        ("glasses",),
    ),
    Looks(
        "clay",
        "black",
        "braids",
        "lagoon",
        "coral",
        "mustard",
        "collar",
        "round",
        "smiling",
        "open",
    ),
    Looks(
        "honey",
        "black",
        "curly",
        "moss",
        "navy",
        "cream",
        "tee",
        "square",
        "dots",
        "side",
        ("stubble",),
    ),
    Looks(
        "porcelain",
        "blonde",
        "pony",
        "ember",
        "moss",
        "coral",
        "dungarees",
        "long",
        "dots",
        "smile",
        ("freckles",),
    ),
    Looks(
        "rose",
        "grey",
        "sides",
        "honey",
        "teal",
        "cream",
        "collar",
        "square",
        "dots",
        "smile",
        ("glasses", "moustache"),
    ),
    Looks("ebony", "black", "crop", "lagoon", "mustard", "char", "tee", "long", "dots", "open"),
    Looks(
        "clay",
        "black",
        "long",
        "moss",
        "ember",
        "mustard",
        "collar",
        "round",
        "dots",
        "smile",
        ("earrings",),
    ),
    Looks(
        "umber",
        "grey",
        "cap",
        "paper",
        "navy",
        "moss",
        "collar",
        "square",
        "smiling",
        "smile",
        ("stubble",),
    ),
    Looks(
        "cocoa",
        "black",
        "afro",
        "plum",
        "teal",
        "mustard",
        "tee",
        "round",
        "dots",
        "smile",
        ("earrings",),
    ),
    Looks(
        "porcelain",
        "blonde",
        "beanie",
        "moss",
        "char",
        "ember",
        "roll",
        "long",
        "dots",
        "small",
        ("beard",),
    ),
    Looks(
        "umber",
        "black",
        "bun",
        "honey",
        "plum",
        "coral",
        "scarf",
        "round",
        "closed",
        "smile",
        ("moles",),
    ),
    Looks(
        "porcelain",
        "sandy",
        "hat",
        "lagoon",
        "coral",
        "moss",
        "dungarees",
        "round",
        "smiling",
        "smile",
        ("freckles",),
    ),
    Looks(
        "sand",
        "brown",
        "curly",
        "ember",
        "moss",
        "cream",
        "collar",
        "long",
        "dots",
        "smile",
        ("stubble",),
    ),
    Looks(
        "porcelain",
        "grey",
        "short",
        "lagoon",
        "navy",
        "cream",
        "roll",
        "square",
        "dots",
        "side",
        ("beard",),
    ),
    Looks(
        "rose",
        "red",
        "long",
        "moss",
        "teal",
        "mustard",
        "roll",
        "round",
        "dots",
        "open",
        ("freckles",),
    ),
    Looks(
        "clay",
        "black",
        "pony",
        "honey",
        "char",
        "ember",
        "stripes",
        "square",
        "dots",
        "smile",
        ("stubble",),
    ),
    Looks(
        "sand",
        "brown",
        "bun",
        "lagoon",
        "ember",
        "navy",
        "scarf",
        "long",
        "dots",
        "small",
        ("earrings",),
    ),
    Looks(
        "rose",
        "red",
        "cap",
        "plum",
        "mustard",
        "teal",
        "tee",
        "round",
        "smiling",
        "smile",
        ("moustache",),
    ),
    Looks("sand", "black", "long", "paper", "plum", "cream", "apron", "round", "dots", "smile"),
    Looks(
        "ebony",
        "black",
        "locs",
        "ember",
        "moss",
        "mustard",
        "tee",
        "long",
        "dots",
        "smile",
        ("stubble",),
    ),
    Looks(
        "honey", "brown", "kerchief", "moss", "navy", "mustard", "apron", "round", "dots", "side"
    ),
    Looks(
        "porcelain",
        "white",
        "bob",
        "honey",
        "teal",
        "coral",
        "scarf",
        "long",
        "smiling",
        "smile",
        ("glasses",),
    ),
    Looks(
        "cocoa",
        "grey",
        "sides",
        "plum",
        "char",
        "cream",
        "collar",
        "round",
        "closed",
        "open",
        ("beard",),
    ),
    Looks(
        "honey",
        "plum",
        "bob",
        "lagoon",
        "mustard",
        "cream",
        "roll",
        "long",
        "dots",
        "smile",
        ("glasses", "moles"),
    ),
    Looks(
        "rose",
        "brown",
        "short",
        "ember",
        "moss",
        "cream",
        "roll",
        "square",
        "dots",
        "small",
        ("moustache", "glasses"),
    ),
    Looks(
        "umber",
        "black",
        "braids",
        "honey",
        "coral",
        "teal",
        "dungarees",
        "round",
        "smiling",
        "open",
    ),
    Looks(
        "porcelain",
        "brown",
        "crop",
        "moss",
        "ember",
        "cream",
        "stripes",
        "square",
        "dots",
        "side",
        ("stubble", "glasses"),
    ),
    Looks(
        "ebony",
        "black",
        "kerchief",
        "lagoon",
        "mustard",
        "plum",
        "collar",
        "round",
        "dots",
        "open",
        ("earrings",),
    ),
    Looks(
        "clay",
        "black",
        "turban",
        "ember",
        "navy",
        "ember",
        "collar",
        "long",
        "dots",
        "smile",
        ("beard",),
    ),
    Looks(
        "rose",
        "sandy",
        "fringe",
        "plum",
        "moss",
        "coral",
        "dungarees",
        "round",
        "closed",
        "smile",
        ("freckles", "glasses"),
    ),
    Looks(
        "sand",
        "grey",
        "beanie",
        "paper",
        "teal",
        "mustard",
        "scarf",
        "square",
        "dots",
        "smile",
        ("moustache",),
    ),
)
