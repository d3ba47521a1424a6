"""The allotments: soil, slugs, too many squashes."""

SCRIPT = """
ama 18m photo=seeds
Seed library is open until four. Take three, bring back six in autumn. Honesty box, honest \
seeds. #seeds
> joao 6m | Do you have the tomato that looks like a heart?
>> ama 9m | Last packet. I hid it under the leeks for you.
> pieter 12m | I found it. I put it back.
---
pieter 4h
Soil at plot 7, ten centimetres down: 9.4 degrees. Another week.
> lakshmi 10m | Pieter this is the most you have said since March.
>> pieter 2h | 9.5
---
lakshmi 11h photo=mushrooms
Something wonderful came up under the old pear overnight. Do not eat it. Do not lick it to find \
out. João, I am looking at you. #fungi
> joao 5m | It was ONE time.
> kofi 20m | Is there something that looks like it and is soup?
>> lakshmi 31m | Chanterelles, in eight months, with me, in daylight.
---
hana 1d7h photo=bees
First bees out on the crocuses today, yellow to the knees. I counted two hives flying strongly \
and one grumbling. I grumbled back. #bees
> meihua 25m | How does one grumble at bees?
>> hana 30m | Low. Through the nose. They are reasonable.
> ines 2h | Honey buns in April then?
>> hana 2h5m | May. Do not rush the girls.
---
joao 2d1h
Watering rota for the week: I do everyone's, and everyone pretends not to notice that there is \
one courgette less.
> ama 10m | We notice.
> pieter 3h | We plant one extra.
>> joao 3h4m | oh
---
ama 3d8h photo=allotment
Plot 12 this morning. Sunflowers higher than the shed again and I swear that they turn to look \
when somebody comes through the gate. #allotment
> frank 30m | They look at me as if I had no ticket.
---
lakshmi 5d3h
Slug census, night two: Bernard, Bernadette, Old Bernard, and a newcomer with excellent posture. \
Relocated all to the ditch with an apology. #slugs
> farah 20m | The translation of "relocated with an apology" is "politics".
> pieter 1h | They come back.
>> lakshmi 1h6m | I know. I painted a dot on Old Bernard. He came back with a friend.
---
hana 7d2h product=wildflower-honey
Last twenty jars of the late summer honey went to the shop today: lime and blackberry, and \
something that only those bees know. When they are gone they are gone. #bees #honey
> greta 15m | Two for me, before Ruth sees this.
>> ruth 19m | I have seen it.
---
pieter 9d5h
Leeks.
> ama 30m | Congratulations.
> kofi 31m | How many?
>> pieter 5h | Enough for Thursday.
---
joao 12d4h photo=watering
Who owns the blue watering can with the very good rose? It has been by the tap for a month, and \
I have fallen in love with it, so please say soon. #lostandfound
> anton 1h | It was my wife's. Keep it. She would like that it is out.
>> joao 1h20m | Then I will plant something beside the tap, and it can look at it.
---
ama 15d2h photo=plant
Cutting from Ruth's rubber plant, which was a cutting from her sister's, which came over on a \
boat in a hatbox. It has put out a leaf. I may have cried on it. #plants
> ruth 20m | It likes that. A little salt.
> zehra 1h | When it has two to spare, think of a weaver with a north window.
---
lakshmi 18d1h photo=pond
Frogspawn in the pond! Please no dogs, no nets, no "just one jar for the kitchen". They are \
doing very important work. #pond
> mara 30m | There is now a laminated sign. It has a frog on it. I drew it. No comments on the \
frog please.
>> hedda 40m | It is a very good potato.
---
hana 20d6h
Swarm on the tram stop sign. Everyone very calm, driver held the tram, one lady sang. Home by \
six with eleven thousand new friends in a cardboard box. #bees
> frank 10m | Rule 14b: bees have priority.
>> hana 14m | Is that real?
>>> frank 15m | It is now.
---
pieter 25d3h photo=furrows
Turned plot 7. Took the photograph so that I remember it was once straight.
> sofia 40m | That is a fairer curve than you think.
---
joao 28d5h audience=followers
Did the citizenship test this morning. Twenty-eight of thirty. I got the one about the mayor \
wrong, who lives in my street.
> mara 5m | She will be delighted. She gets it wrong too.
> kofi 11m | Thursday. Cake. No arguments.
---
ama 32d6h
To the four people who asked: yes there will be squash. To the thirty who did not: there will \
also be squash.
> kofi 15m | I have eleven recipes. I am on number nine.
> thandi 1h | I delivered one to the wrong house, and they kept it. Sign of the times.
"""
