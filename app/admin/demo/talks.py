"""Conversations of the demo town; times are the pause before each line."""

from app.admin.demo.script import Talk, read_talks

_SCRIPT = """
kofi mara 2d3h
kofi 0m | Thursday. Are you coming, and are you bringing what you said you would bring?
mara 6m | I am. I have to leave at eight for the committee, so please have the soup before eight
kofi 2m | Ruth brings the argument about caraway. It has been going since 1974.
mara 1m | Then I shall bring a chair
kofi 22m | Pieter says eleven leeks. Ama says squash. I know, Ama.
mara 3m | May my neighbour come? She cries at soup, but in a good way.
kofi 2m | She may
mara 20h | Room is booked, chairs are in the corridor, I have the key this time
kofi 7m | Soup is on. Come when you smell it.
---
joao kofi 1d15h
joao 0m | Is it true about the cake
kofi 3m | João. There will be cake. It says "28 of 30" on it.
joao 1m | I am at the tap. I am crying at the tap.
kofi 2m | Ama says so too. She says you are watering everything.
joao 9m | I am bringing the heart tomatoes. All of them.
---
tomas yuki 1d4h
tomas 0m | The drum is cleaned, and I would like the person who printed flamingos to know that \
it took two hours
yuki 3m | Lucho says they were worth it
tomas 1m | They were worth it
yuki 15m photo=roofs | Proof of the plum. The moon is off by four millimetres. I want to keep it.
tomas 2m | Keep it, sell it as a second moon
yuki 1m card=night-roofs-print | Then it needs a line in the shop. People should know that they \
are buying a mistake.
tomas 4m | Written. Priya trims tonight.
yuki 30m | Priya trims tonight after Priya has eaten. I bring noodles at eight.
tomas 18h | Yellow is in. Three tubes. Use it like saffron.
yuki 6m | There go my fogs
---
noor dele 20h
noor 0m | Table plan for Saturday: Wen small things, you large ones, Marisol zips, Jonas wheels, \
Anton whatever ticks, Hedda calm
dele 8m | Has she been practising?
noor 1m | On the kettle
dele 25m photo=lamp | This one is coming back, she says it "hums in the evening only"
noor 3m | Wen says capacitor
dele 1m | Switch
noor 1m | Loser makes the tea
noor 11h | 41 have put their names down already. I have asked Ines for rolls.
dele 5m | What did she say?
noor 1m | "How many and which shape"
---
noor tomas 5h
noor 0m card=desk-lamp-mended | Is this the plum one that Frank polished? A lady at the café has \
been looking for its brother.
tomas 6m | The very one. Two left, and a moss one.
noor 1m | Hold nothing, she will order it herself tonight. She has learnt how and she is proud.
tomas 2m | Then I will hold my breath instead
---
mara tomas 1h50m
mara 0m | The poster for Saturday: could the awning be the red of the tram, please. Four meetings.
tomas 4m | It can be exactly the red of the tram. Lucho has it in a jar.
mara 1m | Of course he has
tomas 38m photo=market | Here it is. Two inks, no hope, as he says.
mara 5m | I am printing the bylaws on the back
tomas 2m | I thought you might
tomas 21m | Also the parcel shelf is empty and I have had lunch. Both before two. I wanted \
somebody to know.
---
ines thandi 9h
ines 0m | Eight for the clinic tomorrow, four dark. And could you take the card back to Odile, \
she left it under the scale
thandi 12m | Under the scale is where she keeps her opinions
ines 2m | It says "SEVEN"
thandi 1m | I shall ride carefully
thandi 7h | Delivered. Somebody at the clinic asked whether the crust is structural.
ines 3m | It is. Tell them to thank Greta.
---
ines mara 3h30m
mara 0m | The gate is clear since you moved. I measured. Thank you.
ines 20m | You said not to thank you so I baked something and left it in the committee room
mara 3m | That is against section 9
ines 1m | It is cardamom
mara 1m | Section 9 has an exception
---
tomas thandi 6h
tomas 0m | Eleven parcels today, one of them awkward
thandi 2m | How awkward
tomas 1m | It is a lamp with a neck
thandi 1m | I have carried a wardrobe
tomas 1m | It was in writing, I saw
thandi 30m | At the back door in five. Is the kite kit for Mill Street among them?
tomas 2m | Yes, flat one on top
thandi 1h | All out. The lady on the third floor says the print is already on the wall, she had \
the nail ready
tomas 3m | You made my day
---
kirra tomas 1d2h
kirra 0m | Hello! I ordered the stoneware cup in moss and I think I put the wrong house number. \
It should be 14, not 41. I was excited.
tomas 9m | Hello Kirra. I see it, it has not left yet. 14 Library Hill?
kirra 1m | Yes!! Thank you. 41 is the dentist.
tomas 2m | Changed on the label. It goes out with Thandi before ten tomorrow.
kirra 1m | Can you tell Mei-Hua that I wanted the one with the drip
tomas 6m photo=cups | She put this one aside when she read your note. Drip and all.
kirra 1m | I am going to be unbearable about this cup
tomas 18h | Out for delivery. Thandi says to listen for the bell.
kirra 2h | It is here. It is perfect. I had soup in it and then tea and then just held it.
tomas 4m | I will pass that on, word for word.
---
ines bao 5h
bao 0m | Little Gert's door again. I used the broom.
ines 1h | I saw the broom. Thank you. I ring the stove man at nine.
bao 2m | He will say it is the hinge
ines 1m | It is always the hinge
bao 4m | The layers though. Look at this.
bao 1m photo=loaf | (this is a loaf but imagine the croissant, I ate it)
ines 3m | Go to sleep, Bảo
bao 1m | Going. There are two almond ones hidden behind the oats for you.
---
noor wen 3d5h
noor 0m | Would you sit with Anton on Saturday? He will not ask.
wen 12m | I had planned on it. I told him that I need to learn the small escapement.
noor 1m | Do you?
wen 2m | I do now
noor 1d | He was humming today
wen 5m | In tune?
noor 1m | Let us not be greedy
---
mara ruth 9h
ruth 0m | Dear Mara, this is Ruth. I am writing with one finger. Is the pony in the minutes of \
1961?
mara 20m | Dear Ruth, it is. Page 44. "A pony was present and did not leave when asked."
ruth 15m | That is correct
mara 2m | May I have that page framed for your birthday?
ruth 6m | You may. I would like it to hang in the committee room, at pony height.
---
yuki sofia 2d1h
sofia 0m | The wrong moon arrived. I have hung it above the drawing table. Everything else in \
the room is now too straight.
yuki 10m | Then it works
sofia 2m | Would you print the lines of the boat? For Eero, in June. The whole hull, two inks.
yuki 3m | Yes. Which two?
sofia 1m | You choose. But not too right.
yuki 1d | Teal for the water lines, coral for where he moved the plank
sofia 4m | I laughed so much that the cat left sheet 4
---
hana ines 4d8h
hana 0m | First jars in May, thirty for you as last year?
ines 30m | Forty if the girls are willing
hana 4m | I shall put it to them
hana 2d | They say thirty-five and a bun
ines 6m | Done
---
harjit priya 1d9h
priya 0m | Sheet 13: is there really a stile at the quarry, or is it a gate?
harjit 3h | It is a stile that somebody has leant a gate against
priya 2m | There is no symbol for that
harjit 1m | There should be
priya 25m | There is now
---
otis nia 11h
otis 0m | Sunday, nine fifteen, you and the box. Twelve minutes. Do the slow one.
nia 14m | I get nervous at the slow one
otis 1m | So does everybody who listens. That is the point of it.
nia 3h | ok. I will do the slow one. If I stop in the middle, play the sea.
otis 5m | I have the sea cued up, you will not need it
---
meihua odile 16d2h
meihua 0m | I said no to the four hundred
odile 8m | I have wept. Now I have done the sums again. You will be all right until autumn, and \
in autumn there is the fair.
meihua 2m | You did the sums twice for me
odile 1m | Three times. I like being sure.
---
eero tane 22h
tane 0m | Jib is done. Bring the trailer, not the bicycle.
eero 10m | I only have the bicycle
tane 1m | Thandi?
eero 30m | Thandi says yes and that she has always wanted to deliver a sail
tane 2m | Then she must come out with us in June
eero 1m | I have already put her name on a seat
"""

TALKS: tuple[Talk, ...] = read_talks(_SCRIPT)
