"""The slipway: one boat, many opinions."""

SCRIPT = """
rory 25m photo=lighthouse
Fog so thick this morning that I steered by the smell of the bakery. On time. Nobody will \
believe me but it is in the log. #ferry #fog
> ines 6m | Cardamom or rye?
>> rory 9m | Cardamom to port, rye dead ahead.
> maeve 14m | I rowed past you singing. You said "good morning, whale".
---
eero 3h30m photo=slipway
Plank nineteen is on. That leaves five a side, the deck, the mast, the sails and the courage. \
#boatbuilding
> tane 10m | Sails are on me. Courage is Maeve's department.
>> maeve 14m | In stock.
> sofia 50m | Nineteen is proud by three millimetres at the stem.
>> eero 55m | It is proud because it is finished.
>>> sofia 58m | Eero.
---
sofia 16h
I have been asked whether the boat will float. She will float. Whether she will turn left is \
between Eero and God.
> eero 20m | I moved the plank.
> tane 1h | I have made the jib bigger to help with left.
---
maeve 1d8h photo=sails
Six in the morning, harbour flat as tea, two boats out and no wind for either. We drifted at one \
another politely for half an hour. #rowing
> rory 20m | I saw. I slowed down so as not to spoil it.
---
tane 2d11h
Sewing the mainsail on the floor of the school gym because it is the only floor large enough. \
Basketball at seven, so I stitch fast. #sails
> marisol 10m | Which needle?
>> tane 14m | Size eighteen, and the language of my grandmother.
> kirra 1h | I was at that basketball. We play round it now. It improved our game.
---
rory 4d1h
Lost property on the ferry this week: umbrella (4), tuba (1), a cake with "sorry Alan" on it. \
The cake is being kept at a safe temperature. Alan, if you are reading. #lostandfound
> nia 15m | The tuba knows its way home.
> kofi 30m | What kind of cake?
>> rory 36m | Lemon. A serious apology.
---
eero 6d5h
Asked for advice on varnish. Received nine answers, three of them from the same person on \
different days. It will be oil. #boatbuilding
> anton 10m | Oil.
> tane 12m | Oil, but not that one.
> sofia 15m | I said oil in 2019.
---
sofia 8d8h photo=cat
The drawing office cat has sat on sheet 4 since Tuesday. The keel is therefore approved. \
#boatbuilding
> lakshmi 20m | Peer review.
---
maeve 11d3h
Rowing club is short of one stroke side on Tuesdays and Fridays, 5:45. You get: sunrise, \
blisters, a heron who judges you, and tea from Rory. No experience needed, it will find you. \
#rowing
> kirra 40m | I learned to cycle at 34, why not this.
>> maeve 44m | Size of feet?
>>> kirra 45m | is this a trick
> farah 2h | Do you take altos?
---
tane 14d6h
Taught six children to splice on Saturday. Five made an eye splice and one made a very good \
spider. I hung all six in the window.
> zehra 20m | Send me the spider child.
---
rory 17d2h photo=canal
The upper basin from the wheelhouse at low sun. Thirty years and I still take my hand off the \
lever. #harbour
> yuki 30m | May I steal this whole thing for a print?
>> rory 34m | Only if there is fog in one of them.
---
eero 20d4h audience=followers
Ten years next week since I started her. My father would have done it in two and talked less. I \
have decided to launch in June, and now that it is written here I cannot take it back.
> sofia 5m | June. I am putting it in ink.
> maeve 8m | JUNE
> ruth 2h | I shall need a hat.
---
sofia 23d7h
Somebody has carved "nice bum" in very small letters under the transom. The lettering is \
excellent. Own up.
> hedda 30m | I decline to comment on the kerning.
---
tane 27d2h product=kite-kit
Leftover sailcloth has become kites. Six colours, spars from the bamboo behind the club, tail \
from the ends of everything. They fly in what we call ladies' wind. #kites
> ilya 10m | I have flown the coral one for three hours. I have missed lunch and a dentist.
---
maeve 30d5h
New song for rowing, thirty-two verses, one for each stroke a minute. Rory has asked me to row \
further out.
> nia 20m | I have the chords.
> otis 25m | I have a microphone.
>> rory 31m | I have a horn.
---
rory 34d8h
Somebody asked what I do when there is no fog. I wait.
> tomas 1h | I would like to print this on something.
"""
