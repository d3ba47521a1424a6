"""The early shift: ovens, dough, and who took the last bun."""

SCRIPT = """
ines 7m photo=loaf
The oven is finally at temperature. First loaves out at seven, bring a bag.
> thandi 2m | On my way with the big crate. Six for the clinic, two for me.
>> ines 3m | Eight it is. The dark ones?
>>> thandi 4m | The darkest. Somebody there cries if the crust is soft.
> ruth 5m | Save me the ugly one.
---
bao 5h40m
3:50 a.m. The street is mine, one fox and the smell of butter. I would not swap.
> harjit 12m | Saw the fox from the bridge. It had a croissant.
>> bao 20m | That was an employee discount.
>>> odile 3h | That was NOT in the accounts.
---
odile 1d3h
To whoever labelled the salt "sugar (not really)": I know your handwriting. #bakery
> bao 6m | It was funny for eleven minutes.
>> odile 9m | It was forty brioches.
> samir 40m | I bought four of those brioches. I thought it was a new direction.
---
greta 2d2h photo=loaf
My starter turned thirty-eight today. I fed it and told it about the flood of '94, as every \
year. It bubbled in the right places. #sourdough #bread
> ines 20m | Gert (the oven) sends regards.
> ruth 1h | I remember that flood. We ate your rye by candle for three days.
>> greta 1h20m | You complained about the caraway.
>>> ruth 1h31m | I stand by it.
---
samir 2d20h
Stall 9 tomorrow: flatbread with za'atar, green olives cracked this morning, and a jar of the \
black ones for those who insist on being wrong. #market
> kofi 1h | I insist on being wrong. Two jars.
> farah 2h | What do you call the small bitter ones in your family? We had a word and I have \
lost it.
>> samir 2h20m | My aunt called them "the teachers".
>>> farah 2h24m | That is better than the word I lost.
---
ines 4d5h photo=market+loaf
Sold out at 11:12, which is a record, and which also means that I owe five people an apology and \
a loaf. Come Monday, you know who you are. #market #bread
> kirra 15m | I am one. I saw the last one go to a dog.
>> ines 22m | He paid.
> mara 2h | I have moved you one pitch to the left so the queue stops blocking the fire gate. \
Please do not thank me, it is the bylaws.
---
bao 6d6h
Croissant notes, batch 41. Butter at 14 degrees, room at 17, three folds, one nap (mine). Layers \
finally separate like pages. #lamination
> priya 30m | As a person who trims pages for a living: show me.
>> bao 45m | Come at five. Bring coffee and no flash.
> greta 4h | Your grandfather folded four times.
>> bao 4h10m | My grandfather also smoked over the dough.
---
odile 8d4h audience=followers
Quarter's numbers are done. We are fine. Not rich, fine. I wanted to write that down somewhere \
people would see it.
> ines 10m | Odile's "fine" means we can fix Little Gert's door.
>> odile 14m | It means we can ASK what it costs to fix Little Gert's door.
---
samir 10d7h photo=lemons
Three kilos of lemons from my cousin's tree, salt, a jar and six weeks. I will post again when \
they are ready and you will all suddenly be my friends. #preserves
> zehra 30m | I was your friend when you had only turnips.
> kofi 50m | Six weeks from today is a Thursday. Just saying.
---
greta 12d3h
Teaching two of the little ones to shape rolls. One makes snails, the other makes "rolls that \
are sleeping". Both better than what I made at that age. #bread
> hana 25m | The sleeping ones need a blanket (tea towel).
---
ines 15d6h product=linen-bread-bag
We wrapped the morning's loaves in the new linen bags and they were still good at supper, which \
never happens because they never last till supper.
> odile 30m | They lasted because I hid two.
> mara 1h | Found one behind the till. It was excellent.
---
bao 18d6h
Question for those who sleep at night: what is it like
> dele 2h | Dark. Quite short. You wake up and there is bread, thanks to you.
>> bao 2h6m | ok that got me
---
samir 21d5h
Whoever left the enamel pot on my stall with the note "it hums": it hums because it is cracked, \
and @dele says it does not count as electrical. Come and collect. #lostandfound
> frank 1h | Mine. It used to hum in tune.
---
odile 24d2h photo=cards
New price cards, printed by @hedda, because nobody believed that my sevens were sevens. \
#letterpress
> hedda 12m | They were ones with ambition.
> lucho 1h | I paid seven for a one last week, so.
---
greta 28d4h
If you ask me for starter, bring a jar with a lid that closes and a promise that you will name \
it. I have been asked three times this week and given twice. #sourdough
> kirra 20m | Mine is called Steve.
>> greta 26m | Steve is acceptable.
>>> kirra 6d | Update: Steve has escaped the jar. Steve is in the cutlery drawer.
---
bao 33d6h audience=private
Things to tell Ines when she is back from leave: the left burner, the flour man, I want to do \
the almond thing in spring, I am happy here.
"""
