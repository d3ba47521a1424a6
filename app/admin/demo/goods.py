"""What the shop of the demo town sells: twenty-six things made within a bicycle ride."""

from app.admin.demo.stall import Good, read_goods

_SCRIPT = """
Two-ink hill print
prints 1200 #riso #hills
Ink: Ember, Lagoon, Moss
Size: A4, A3+800
stock: 14 6 9 3 11 0
pictures: hills/ember/print hills/lagoon/print hills/moss/print
The hills behind the allotments at the time of day when nobody answers the telephone. Two inks \
on 120 gsm uncoated stock, printed on the second floor, trimmed by Priya. No two sheets \
register alike, and we would not have it otherwise.
---
Night roofs print
prints 1400 #riso #night
Size: A4, A3+800
stock: 8 2
pictures: roofs/plum/print roofs/plum
Plum over teal, fifty copies, numbered in pencil. In eleven of them the moon has slipped off \
its own edge; say "wrong" in the note if you would like one of those.
---
Harbour print
prints 1400 #riso #harbour
Size: A4, A3+800
stock: 17 5
pictures: sails/lagoon/print sails
Two boats, one sun. The ferryman has approved the sun. Soy ink on recycled paper, packed flat \
between boards.
---
Fir wood print
prints 1200 #riso #forest
Ink: Moss, Plum
stock: 12 4
pictures: pines/moss/print pines/plum/print
The wood above the dam, drawn by somebody who was supposed to be going home. Hangs well near a \
window, and better near a lamp.
---
Canal houses print
prints 1600 #riso #canal
stock: 7
pictures: canal/lagoon/print canal
Seven inks, which by the rules of the club is five too many. Made once a year, for the fair.
---
Letterpress cards
paper 850 #letterpress #cards
Set: Bird, Flower, House, One of each
stock: 22 19 2 31
pictures: cards cards/moss
Five cards and five envelopes, hand-set by Hedda and printed with far too much pressure, so \
that you can read them in the dark with your thumb. The house always sells out first.
---
Blank notebook
paper 1100 #bound #paper
Cover: Teal, Coral, Mustard
stock: 16 9 12
pictures: books books/ember
Ninety-six empty pages, sewn with red thread so that it lies flat. It has been returned once, \
"because it is empty". That copy is now full.
---
Zine fair bundle
paper 1800 #zines #riso
stock: 1
pictures: market cabin
Six zines from last year's fair, chosen by the person who happens to be packing. Some are funny. \
One is about a pony.
---
Stoneware cup
kitchen 1900 #stoneware #tea
Glaze: Moss, Ember, Lagoon
stock: 6 3 9
pictures: cups cups/lagoon
Thrown by Mei-Hua, eleven minutes each and twenty-six years before that. Holds 260 ml. The \
foot is left raw so that you know where you are in the dark.
---
Stoneware cup, seconds
kitchen 900 #stoneware
stock: 0
pictures: cups/honey
A thumb mark, a drip, a lean. From the lower shelf, and they are the good ones. Back after the \
next firing.
---
Round teapot
kitchen 4800 #stoneware #tea
Glaze: Plum, Lagoon
stock: 2 1
pictures: teapot teapot/lagoon
Pours without dripping, which took four years. Six cups, or one committee.
---
Carved spoon
kitchen 1600 #wood
Wood: Pear, Walnut, Cherry
stock: 3 5 8
pictures: spoons spoons/lagoon
From the old pear on plot 7 and its neighbours. Pieter carves them and says nothing; oil them \
twice a year and they will outlast the soup.
---
Kitchen table tote
carry 1550 #linen #market
Colour: Lagoon, Ember, Moss
stock: 3 11 7
pictures: tote tote/ember tote/moss
Heavy linen, long handles, printed at the club. Takes two loaves upright, or one leek with \
dignity.
---
Linen bread bag
carry 1300 #linen #bread
stock: 18
pictures: loaf tote/honey
Unbleached, washable, with a drawstring. Keeps the morning's bread till supper, if you hide it.
---
Market apron
wear 2250 #apron #market
Size: Regular, Long+250
Colour: Moss, Plum, Ember
stock: 9 4 0 6 2 5
pictures: apron apron/plum apron/ember
Canvas, crossed straps, and a pocket with Marisol's double seam. You can hang a bag of potatoes \
from it. We tried.
---
Handwoven scarf
wear 5400 #weaving #wool
stock: 4
pictures: yarn yarn/ember
Mustard and plum, wool from up the valley, off a loom older than the station. No two alike: \
Zehra gets bored at the fringe.
---
Knitted cap
wear 2600 #wool
Colour: Mustard, Coral, Teal
stock: 5 2 7
pictures: yarn/honey yarn/lagoon
Knitted by Ilya while he waits for wind. Has survived a wash, a dog and the repair café.
---
Wildflower honey
pantry 950 #honey #bees
Jar: 250 g, 500 g+700
stock: 14 3
pictures: honey bees
Late summer: lime, blackberry, and something that only those bees know. From two hives flying \
strongly and one that grumbles.
---
Beeswax candles
home 1450 #bees #light
stock: 11
pictures: candles
Three candles rolled from the caps of the honeycomb. They smell like the inside of a hive in \
August, and burn for six hours if nobody opens the door.
---
Salted lemons
pantry 780 #preserves
stock: 0
pictures: lemons
Three kilos of Samir's cousin's lemons, salt, a jar, six weeks. They are not ready. You may ask.
---
Sourdough, Saturday loaf
pantry 620 #bread
stock: 24
pictures: loaf
A kilo, dark, with Greta's rye in it. Order by Friday noon and collect at the corner, or Thandi \
brings it by half past eight.
---
Seed packets
garden 320 #seeds #garden
Seed: Carrot, Sunflower, Tomato
stock: 40 33 6
pictures: seeds seeds/honey
From the seed library's surplus, dried on Ama's windowsill, with instructions that can be \
followed. Bring back what you save.
---
Watering can, mended
garden 2400 #repair #garden
stock: 1
pictures: watering
New seam, new handle, very good rose. There is one, until the next one comes in.
---
Desk lamp, mended
home 3800 #repair #lamps
Shade: Plum, Moss
stock: 2 1
pictures: lamp lamp/moss
Rewired by Dele, polished by Frank, tested by the cat. It was the switch. Comes with a twelve \
month promise and somebody to ring.
---
Valve radio, restored
home 14500 #repair #radio
stock: 1
pictures: radio radio/honey
1958, new cloth, two resistors, and no mouse. Takes a minute to warm up. Finds the shipping \
forecast on its own.
---
Kite kit
play 2900 #kites #sailcloth
Cloth: Coral, Lagoon, Yellow
stock: 8 6 2
pictures: kites kites/ember
Left-over sailcloth, bamboo spars, line and a tail from the ends of everything. Assembles in an \
hour, or in ten minutes with a child.
"""

CATEGORIES: tuple[tuple[str, str], ...] = (
    ("prints", "Prints"),
    ("paper", "Paper"),
    ("kitchen", "Kitchen"),
    ("pantry", "Pantry"),
    ("carry", "To carry"),
    ("wear", "To wear"),
    ("home", "Home"),
    ("garden", "Garden"),
    ("play", "Play"),
)

GOODS: tuple[Good, ...] = read_goods(_SCRIPT)
