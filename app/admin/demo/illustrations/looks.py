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
    trim_tone: str
    wear: str
    shape: str
    eyes: str
    mouth: str
    details: tuple[str, ...]

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


# skin, hair colour, hair, ground, cloth, trim, wear, shape, eyes, mouth, and details if any
_TABLE = """
sand chestnut bob ember teal cream collar round dots smile freckles
cocoa black kerchief honey cream ember apron round smiling open earrings
porcelain sandy quiff lagoon navy cream stripes long dots side glasses
honey black veil plum char plum tee round dots smile
sand black crop moss mustard cream collar square smiling smile glasses
sand black short honey ember cream apron square dots open
porcelain white bun lagoon plum mustard roll round closed smile glasses earrings
honey black short ember cream navy apron long dots smile beard
rose brown fringe paper ember cream stripes round dots small moles
sand black fringe plum mustard teal scarf round dots smile glasses
clay black braids lagoon coral mustard collar round smiling open
honey black curly moss navy cream tee square dots side stubble
porcelain blonde pony ember moss coral dungarees long dots smile freckles
rose grey sides honey teal cream collar square dots smile glasses moustache
ebony black crop lagoon mustard char tee long dots open
clay black long moss ember mustard collar round dots smile earrings
umber grey cap paper navy moss collar square smiling smile stubble
cocoa black afro plum teal mustard tee round dots smile earrings
porcelain blonde beanie moss char ember roll long dots small beard
umber black bun honey plum coral scarf round closed smile moles
porcelain sandy hat lagoon coral moss dungarees round smiling smile freckles
sand brown curly ember moss cream collar long dots smile stubble
porcelain grey short lagoon navy cream roll square dots side beard
rose red long moss teal mustard roll round dots open freckles
clay black pony honey char ember stripes square dots smile stubble
sand brown bun lagoon ember navy scarf long dots small earrings
rose red cap plum mustard teal tee round smiling smile moustache
sand black long paper plum cream apron round dots smile
ebony black locs ember moss mustard tee long dots smile stubble
honey brown kerchief moss navy mustard apron round dots side
porcelain white bob honey teal coral scarf long smiling smile glasses
cocoa grey sides plum char cream collar round closed open beard
honey plum bob lagoon mustard cream roll long dots smile glasses moles
rose brown short ember moss cream roll square dots small moustache glasses
umber black braids honey coral teal dungarees round smiling open
porcelain brown crop moss ember cream stripes square dots side stubble glasses
ebony black kerchief lagoon mustard plum collar round dots open earrings
clay black turban ember navy ember collar long dots smile beard
rose sandy fringe plum moss coral dungarees round closed smile freckles glasses
sand grey beanie paper teal mustard scarf square dots smile moustache
"""


def _read(row: str) -> Looks:
    """One line of the table."""
    skin, hair_tone, hair, place, cloth, trim, wear, shape, eyes, mouth, *details = row.split()
    return Looks(skin, hair_tone, hair, place, cloth, trim, wear, shape, eyes, mouth, tuple(details))


LOOKS: tuple[Looks, ...] = tuple(_read(row) for row in _TABLE.strip().splitlines())
