"""Wheels: chains, cobbles, kites and night rides."""

SCRIPT = """
thandi 21m photo=bicycle
Deliveries done by half past eight: 8 loaves, 14 parcels, 1 rubber plant, 1 person (Ruth, again, \
by her own request). Cobbles on Mill Street still wrong by one. #cargobike
> ruth 4m | I gave a tip. It was advice.
> mara 7m | I have reported the cobble. It has a number now.
>> thandi 11m | I call it Kevin.
---
jonas 3h10m
It only needs air. (It did not only need air.)
> anton 6m | Brother.
> kirra 9m | is this about my bike
>> jonas 12m | It is a little bit about your bike.
---
harjit 9h30m photo=pond
02:40, the pond by the dam. Frogs so loud that I turned the lamp off, so as not to interrupt. \
Tea from the flask, eleven stars, home by four. #nightride
> lakshmi 20m | How many calling? Roughly? This is important.
>> harjit 25m | I counted fourteen and a motorbike.
> bao 1h | I saw your lamp go by the window. I waved a baguette.
---
kirra 1d4h
Day 400 of being someone who can ride a bicycle. I still say "whee" on the small hill by the \
library. I do not intend to stop.
> ilya 10m | You were heard at the top of the large hill, which I support.
> jonas 14m | Your back brake agrees with "whee". Come in on Monday.
---
ilya 2d1h photo=kites
North-west four, gusting five: bad for bread, good for kites. Meet on the dunes at three. I have \
seven and only two hands. #kites
> samir 10m | Why bad for bread?
>> ines 20m | The vent. He is right. It sulks.
> tane 32m | I bring the coral one. It has a new tail, from the ends of Eero's varnish rags.
---
jonas 4d9h
Free advice, as every Wednesday: clean the chain, lower the saddle by less than you think, say \
sorry to the bell. #bicycles
> wen 10m | Why sorry?
>> jonas 14m | You know why.
---
thandi 5d8h
Delivered a wardrobe. By bicycle. To the fourth floor. Of the house with the spiral stairs. I \
would like it to be in writing somewhere. #cargobike
> tomas 12m | It is in writing.
> frank 20m | On line 4 we once carried a harp.
---
harjit 7d9h photo=canal
Priya's atlas, sheet 12: the towpath is forty metres further east than the council thinks, and \
there is a bench. I have sat on the bench. It is now on the map. #maps
> priya 8m | The bench has its own symbol.
> ruth 50m | Put them all in. Every bench.
>> harjit 55m | That is now the project.
---
kirra 9d7h
Ranking of hills, scientific: library (friendly), station (honest), cemetery (quiet), brewery \
(why).
> jonas 20m | Brewery has that name for both reasons.
---
ilya 12d8h product=knitted-cap
It is I who knit the caps in the shop. People seem surprised. How do they think I wait for wind?
> zehra 10m | With excellent tension.
> noor 1h | Mine survived the wash, the dog, and the repair café.
---
jonas 15d5h photo=repair
Saturday at the café: eleven punctures, one of which was a thumb tack, one a thorn, nine "I do \
not know, it was like that". #repair #bicycles
> marisol 15m | Zips say the same.
---
thandi 17d7h
To the gentleman on Bridge Street who runs out each morning with a biscuit for me, and thinks I \
do not know that it is from his wife: tell her they are excellent.
> greta 30m | What kind?
>> thandi 34m | Ginger. Thin. Like a stained-glass window.
---
harjit 20d9h photo=pines audience=followers
My father rode the night mail in the mountains for thirty years. I found his lamp at my aunt's. \
It works. Tonight I will take it round the dam.
> anton 30m | Bring it by. I would like only to look.
> dele 40m | It will need a new wick, not a new anything else.
> otis 1h | Tell me when, and I will play something for the road.
---
kirra 23d2h photo=tram
Rode beside the new red tram the whole of Mill Street. Driver looked at me. I looked at the \
driver. We both rang.
> frank 8m | That is a formal greeting.
---
ilya 26d5h photo=kites
One kite lost today, the yellow one, line gone at the knot. It was last seen over the brewery \
going very well. If it lands with you, it answers to "Marguerite".
> rory 4h | Marguerite is on the mast of the ferry. She would like to stay till Friday.
>> ilya 4h10m | Tell her to write.
---
jonas 30d6h
Twenty years to the day since I opened. The first customer still owes me for a pump. He is my \
brother-in-law. He reads this.
> thandi 20m | Happy twenty! The chain on my crate has never once complained in public.
> mara 25m | There is a plaque in the works. Act surprised.
---
thandi 35d3h audience=private
Route for the new rider: bakery first (back door), clinic before eight, never Mill Street with \
eggs. Tell them about the biscuit.
"""
