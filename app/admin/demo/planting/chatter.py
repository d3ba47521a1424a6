"""Names and small talk for a crowd: enough different sentences that a feed does not repeat itself."""

from collections.abc import Iterator
from random import Random


def _words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


_FIRST = _words(
    """
    Ada Aino Alba Amir Ana Arne Asha Bela Boris Carla Chidi Clara Dario Dina Edda Elif Emeka
    Enzo Fatou Femi Gaia Goran Hugo Ida Imani Inga Ivo Jana Jiro Kai Karim Lea Leila Luca Lupe
    Malik Marta Mei Milo Mona Nadia Nils Nora Olga Omar Paco Petra Quim Rania Rosa Sami Selma
    Sven Tara Teo Uma Vera Wim Xenia Yara Yusuf Zita
    """
)
_LAST = _words(
    """
    Abbas Almeida Andersen Aydin Baker Bauer Berg Bianchi Castro Chen Costa Dahl Diallo Duarte
    Engel Farkas Ferro Fischer Gomes Haas Hansen Horvat Ivanov Jansen Kaya Keller Khan Kim Kovac
    Lund Marin Mbeki Meyer Moreau Nagy Novak Okoye Olsen Park Petrov Popa Quist Reyes Rossi Sato
    Silva Simic Tan Toth Urban Vargas Virtanen Weiss Yilmaz Zeman
    """
)

TAGS = (
    *("market", "bread", "riso", "repair", "garden", "boats", "soup", "radio", "bicycles", "kites"),
    *("books", "weaving", "bees", "maps", "fog", "tram", "choir", "letterpress", "tea", "lostandfound"),
)

_OPENINGS = (
    "This morning",
    "On the way to the market",
    "Between two showers",
    "After the last tram",
    "At the allotment gate",
    "Before anybody was up",
    "In the queue for bread",
    "With one hand full of leeks",
    "Halfway up Library Hill",
    "In the back of the arcade",
    "While the kettle thought about it",
    "On the ferry, starboard side",
    "Two minutes before closing",
    "With the window open",
    "For the third time this week",
    "Under the arcade, out of the rain",
    "At the repair table",
    "Somewhere along the canal",
    "During the slow song",
    "Against all advice",
)
_EVENTS = (
    "I met somebody who owns the other half of my teacup set",
    "the neighbour's cat inspected the whole print run",
    "we counted eleven bicycles and one horse",
    "a stranger handed me exactly the screw I needed",
    "the soup turned out better than the recipe",
    "my umbrella gave up and I did not",
    "the radio played the one song nobody can hum",
    "I finally found the word for that colour of sky",
    "the old clock struck thirteen and was thanked",
    "three people argued about caraway, kindly",
    "I mended the chair that mended my back",
    "the tomatoes leaned over to listen",
    "we drew a map and left out the hill",
    "I bought one candle and came home with four",
    "the kite pulled me a good deal further than planned",
    "somebody returned a book with better notes in it",
    "the choir was audible all the way to the bridge",
    "I learned to splice, and then to unsplice",
    "the fog came in and everyone spoke more softly",
    "a child explained the tram to me, correctly",
)
_CLOSINGS = (
    "I would do it again.",
    "More tomorrow.",
    "Nobody believes me, but it is in the log.",
    "It smelled of cardamom.",
    "I have kept the button.",
    "Ask me about it over soup.",
    "That was the whole plan.",
    "Twice is a habit, they say.",
    "The rest is for Thursday.",
    "I waved. They waved.",
    "Photograph to follow, if the light holds.",
    "Small, but it counts.",
    "We are calling it a success.",
    "Bring your own spoon.",
    "It only needed air.",
    "Somebody should write that down.",
    "I have been smiling since ten.",
    "Next time I bring a bag.",
    "There is some left.",
    "The kettle is on.",
)


def names(count: int) -> Iterator[tuple[str, str]]:
    """Different usernames, with names that repeat only after thousands."""
    for number in range(count):
        first = _FIRST[number % len(_FIRST)]
        last = _LAST[number * 7 // len(_FIRST) % len(_LAST)]
        yield f"{first.lower()}_{last.lower()}_{number}", f"{first} {last}"


def remark(chance: Random) -> str:
    """A sentence or two, as people leave them."""
    opening, event = chance.choice(_OPENINGS), chance.choice(_EVENTS)
    if chance.random() < 0.25:
        return f"{opening}, {event}."
    return f"{opening}, {event}. {chance.choice(_CLOSINGS)}"
