"""The kitchen table: soup on Thursdays, clay, cloth, and the bylaws."""

SCRIPT = """
mara 12m photo=market
Market plan for Saturday is up. Bakery keeps the corner, riso by the fountain, repair café under \
the arcade because of the rain, which I have also planned. #market
> samir 3m | Stall 9?
>> mara 4m | Stall 9 is stall 9, Samir. It has always been stall 9.
> frank 7m | Will the tram be let through?
>> mara 9m | At walking pace, with you in front holding the flag. I thought you would like that.
---
kofi 2h20m
Thursday: leek and potato (thank you Pieter), flatbread (thank you Samir), something orange (no \
comment, Ama). We are thirty-one so far. Bring your own spoon. #soup
> pieter 30m | More leeks if needed.
> joao 41m | Is there cake?
>> kofi 43m | There is a rumour.
> kirra 1h | Plus two, one of them eats for three.
---
meihua 8h photo=cups product=stoneware-cup
Unloaded the kiln with my eyes half closed. Forty cups, two cracked, one better than I know how \
to make. That one is not for sale, it is for looking at. #stoneware
> zehra 12m | May I come and look at it?
>> meihua 16m | Bring the blue cloth, it is the same blue.
> greta 1h | I still have your first one. It leaks, I use it for pencils.
---
ruth 20h
Three things I learned from a month without notifications: the phone gets quieter, the people do \
not, and you miss exactly one birthday.
> anton 10m | It was mine. The card came on Tuesday and it was the best of all of them.
> farah 1h | "The people do not." I shall translate that into every language I have.
> kofi 2h | Thursday, your usual chair.
---
zehra 1d10h photo=yarn
Warped the loom: nine hundred and sixty threads, of which one is crossed. I shall find it in \
about four days, in front of everybody. #weaving
> hedda 40m | We say "there is always one" and then it is an n instead of a u.
---
mara 2d9h photo=hen
For the person who asked whether the bylaws allow a goat: section 4, "small livestock, led". It \
must be led. Those are the words.
> hana 5m | By whom though
> dele 9m | Asking for a goat.
> ruth 1h | In 1961 it was a pony and there was no section 4. I remember why there is one now.
>> mara 1h10m | Ruth you are the reason for section 4?
>>> ruth 1h12m | The pony was.
---
kofi 4d2h photo=sardines
Rory traded me a crate of sardines for two jars of chilli oil. I believe we both walked away \
thinking we had won. #cooking
> rory 30m | I did win.
> samir 45m | With lemons, a lot of parsley. And invite me.
---
meihua 5d6h
Someone asked how long it takes to make a cup. Eleven minutes. And twenty-six years, but I do \
not charge for those.
> tane 20m | Putting this on the wall of the boat shed.
> nia 1h | Same with the accordion except it never gets to eleven minutes.
---
ruth 7d3h
I have been given a plant, a loaf, ten cards with a bird on them, and a lift home by bicycle \
crate. At ninety-one one is a parcel. I recommend it.
> thandi 10m | You were the best parcel. You rang the bell.
>> ruth 15m | I rang it for all of them who never let me.
> mara 30m | Please do not tell me about the bicycle crate. I have bylaws.
---
zehra 10d5h product=handwoven-scarf
Twelve scarves off the loom, mustard and plum, wool from the ladies up the valley. No two alike, \
because I get bored at the fringe. #weaving #wool
> marisol 10m | The third one from the left is looking at me.
>> zehra 14m | It has been asking after you.
---
mara 13d2h photo=teapot
The office teapot, after eleven years of committee, is now officially "heritage". It may not be \
moved without two signatures. This includes for tea.
> odile 12m | I sign.
> wen 14m | I sign. Second pot needed urgently.
---
kofi 16d7h photo=spoons product=carved-spoon
Pieter carves. Did you know that Pieter carves? He put nine spoons on the table, said "for the \
soup" and left. I have been stirring things that do not need stirring. #wood
> pieter 4h | They were from the pear tree.
> lakshmi 5h | The old pear? Pieter, that is the most romantic thing that has ever happened in \
the allotments.
---
meihua 19d4h audience=followers
I said no to the big order. Four hundred cups, all the same. My accountant (Odile) wept, then \
said good.
> odile 8m | I wept as a professional. I said good as a person.
> kofi 20m | Thursday's soup will be served in odd cups on purpose.
---
ruth 22d6h
They ask what is the secret. Rye, arguments, and somebody to walk you home.
> greta 10m | And caraway.
>> ruth 12m | See: arguments.
---
zehra 26d1h photo=radio
Weaving with the wireless on. When Otis plays something in seven, I drop a pick. You can see it \
in the cloth: Sunday, about nine in the evening.
> otis 30m | I would like that cloth.
>> zehra 33m | It has your name in it already, in mistakes.
---
kofi 29d5h photo=mushrooms
Mushroom walk with @lakshmi. She found nineteen kinds, of which I may cook two. She watched me \
pack my bag like a customs officer. #fungi #cooking
> lakshmi 10m | I found the third one in his sock.
"""
