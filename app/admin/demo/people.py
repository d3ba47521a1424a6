"""Forty people of the demo town, and the eight circles in which they know each other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody who lives here. The order is the order of the portraits."""

    username: str
    name: str
    circle: str
    bio: str

    @property
    def email(self) -> str:
        """An address that can never receive mail: the domain is reserved."""
        return f"{self.username}@plaza.example"


KEEPER = "tomas"
ADMINISTRATOR = "mara"
ACCOUNTS = ("mara", "tomas", "ines", "noor")

_TABLE = """
mara | Mara Quill | table | I keep the keys to the square and the list of who stands where. Soup \
on Thursdays. Ask me about the bylaws, I dare you.
ines | Ines Okafor | bakery | Bread at seven, buns at nine, gone by noon. Oven names: Gert and \
Little Gert.
tomas | Tomás Lind | riso | Riso club, second floor, follow the smell of soy ink. I also mind \
the shop.
noor | Noor Haddad | repair | Repair café, every other Saturday. Lamps yes, microwaves no.
wen | Wen Zhao | repair | Solder, patience, reading glasses. Collects orphaned remote controls.
bao | Bảo Trần | bakery | Night shift at the bakery. Awake when you are not. Laminated dough \
apologist.
greta | Greta Lindqvist | bakery | Retired from teaching, not from rye. Four grandchildren, one \
sourdough, older than all of them.
samir | Samir Benali | bakery | Flatbreads, olives, opinions about olives. Stall 9 on market days.
odile | Odile Marchand | bakery | Pastry and accounts, in that order. Leaves notes on everything.
yuki | Yuki Tanabe | riso | Printmaker. Two inks is plenty. Misregistration is a feeling.
priya | Priya Raman | riso | Book covers by day, zines by night. Will trim your edges.
lucho | Lucho Ferreyra | riso | Posters for bands that no longer exist.
hedda | Hedda Solberg | riso | Letterpress, cold hands, warm type. Owns eleven lowercase g's and \
no uppercase Q.
anton | Anton Kravets | repair | Watches and clocks since 1979. They are all a little wrong. So \
are we.
dele | Dele Adeyemi | repair | Electrician. If it hums, I have a theory.
marisol | Marisol Vega | repair | Sewing machine table at the repair café. Zips are my therapy.
frank | Frank Oduya | repair | Retired tram driver, line 4. Now drives people mad with glue.
ama | Ama Boateng | garden | Plot 12, the one with too many squashes. Seed librarian.
pieter | Pieter de Wit | garden | Compost, leeks, long silences. Soil thermometer always on me.
lakshmi | Lakshmi Iyer | garden | Botanist on weekdays, weeder on weekends. Names the slugs.
hana | Hana Kowalczyk | garden | Bees and beans. If you see a swarm, ring me, not the fire \
brigade.
joao | João Teles | garden | I water other people's tomatoes and take a modest percentage.
eero | Eero Lahti | boats | Building one wooden boat, slowly, since 2016.
maeve | Maeve Gallagher | boats | Rows before work. Sings while rowing, sorry.
tane | Tāne Parata | boats | Boatbuilder and sailmaker. Measure twice, then ask Sofia.
sofia | Sofia Karras | boats | Naval architect. I draw the lines, they plane them off.
rory | Rory Macnab | boats | Harbour ferry, mornings. Fog enthusiast.
meihua | Lin Mei-Hua | table | Stoneware. Seconds are on the lower shelf and they are the good \
ones.
kofi | Kofi Mensah-Addo | table | Cooks for thirty on Thursdays, eats standing up.
zehra | Zehra Yıldız | table | Weaver. My loom is older than the station.
ruth | Ruth Abelson | table | Ninety-one. I type with one finger and mean every letter.
otis | Otis Bellamy | radio | Radio Plaza, Sunday nights. Records that crackle on purpose.
farah | Farah Nazari | radio | Translator and choir alto. Looking for the word for it.
mihail | Mihail Dobrev | radio | Second-hand books, Arcade 3. Open when the lamp is on.
nia | Nia Pritchard | radio | Plays the accordion better than you expect and worse than she hopes.
jonas | Jonas Weber | wheels | Bicycle mechanic. Your chain is dry, I can hear it from here.
thandi | Thandi Mokoena | wheels | Cargo bike courier. I know every cobble by name.
harjit | Harjit Sandhu | wheels | Night cyclist, maps by hand, tea at every stop.
kirra | Kirra Dunstan | wheels | Learned to ride at 34. Extremely evangelical about it.
ilya | Ilya Sorokin | wheels | Kites in the afternoon, bicycles in the morning, weather \
permitting.
"""

CIRCLES: dict[str, str] = {
    "bakery": "Early shift",
    "riso": "Riso club",
    "repair": "Repair café",
    "garden": "Allotment gate",
    "boats": "Slipway",
    "table": "Kitchen table",
    "radio": "Radio Plaza",
    "wheels": "Wheels",
}

# Those whom nearly everybody follows, whatever their circle.
WELL_KNOWN = ("mara", "ines", "tomas", "noor", "ruth", "otis")

# Friendships across circles: each line is a small bunch that follow each other.
_BRIDGES = """
ines kofi samir hana
tomas mihail priya nia
noor jonas wen eero
greta ruth mihail anton
ama kofi meihua zehra
lakshmi farah yuki sofia
maeve nia rory otis
thandi ines odile bao
harjit dele frank ilya
kirra hedda marisol joao
tane zehra marisol pieter
mara frank ruth lucho
"""


def _read(row: str) -> Person:
    username, name, circle, bio = (part.strip() for part in row.split("|"))
    return Person(username, name, circle, bio)


PEOPLE: tuple[Person, ...] = tuple(_read(row) for row in _TABLE.strip().splitlines())


def acquaintances() -> list[tuple[str, str]]:
    """Who follows whom, as (follower, followed), in a fixed order and without doubles."""
    pairs: dict[tuple[str, str], None] = {}
    for one in PEOPLE:
        for other in PEOPLE:
            if one.circle == other.circle or other.username in WELL_KNOWN:
                pairs[(one.username, other.username)] = None
    for row in _BRIDGES.strip().splitlines():
        bunch = row.split()
        pairs.update({(one, other): None for one in bunch for other in bunch})
    return [pair for pair in pairs if pair[0] != pair[1]]
