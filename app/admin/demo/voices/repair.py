"""The repair café: lamps yes, microwaves no."""

SCRIPT = """
noor 53m photo=repair
Reminder that the repair café is on Saturday. Lamps yes, microwaves no. #repair
> kirra 5m | What about a lamp shaped like a microwave?
>> noor 8m | Kirra.
>>> kirra 9m | It was a gift.
> dele 20m | I have brought extra fuses. I always say that and then I forget them. This time \
they are in my shoe.
> marisol 31m | Zip table opens at ten. Bring the zip AND the thing.
---
wen 1h10m
Found: one green glove, left hand, tram stop 4.
> frank 10m | Lost and found at the depot closes at six, but I know who has the key.
>> wen 14m | Who has the key?
>>> frank 15m | I never gave it back.
> ilya 40m | That is my glove! I have been knitting it a new brother since Tuesday.
---
anton 7h
A customer brought her father's watch. It stopped at twenty past four and she asks me to clean \
it but not to start it. So I cleaned it. It took all day to leave it alone.
> ruth 30m | You are a good man, Anton.
> greta 1h | We should all be cleaned so carefully.
---
dele 1d5h photo=lamp
Before: flickers, buzzes, frightens the cat. After: light. It was the switch. It is always the \
switch, except the one time it was a wasp. #repair #lamps
> noor 12m | Tell them about the wasp.
>> dele 20m | Not while the wasp's family may be reading.
> wen 1h | I would have said capacitor.
>>> dele 1h5m | You always say capacitor.
---
marisol 2d6h
Repaired today: 9 zips, 2 kites, 1 wedding dress (do not ask), 1 elephant (yes, ask). #repair
> ilya 6m | Both kites were mine. Thank you. They fly better than before, which I resent.
> lakshmi 20m | I ask.
>> marisol 26m | Ear. Reattached. Patient is four centimetres shorter in outlook but happy.
---
frank 3d3h photo=tram
Thirty-one years on line 4 and they have repainted it. It is a good red. I stood at the stop and \
let three go by, just to see it come round the corner. #tram
> nia 20m | My mother says you waited for her every morning when she was late, all of 1998.
>> frank 25m | Blue coat. She was never late. The timetable was early.
> mara 2h | The committee chose that red after four meetings. I shall read your post aloud at \
the fifth.
---
wen 4d7h
I have now collected 112 remote controls. Eighty-one have no device. If you have a device with \
no remote, we should introduce them to one another. #repair
> kofi 30m | A beige one with a big orange button?
>> wen 33m | I have three such. Describe the button's mood.
>>> kofi 36m | Tired.
>> wen 38m | Number 57. Bring batteries.
---
noor 6d3h photo=repair
Numbers from Saturday, because the council likes numbers: 63 visitors, 71 objects, 52 repaired, \
11 given good advice, 8 thanked and buried. One proposal of marriage (a toaster was involved; \
she said yes). #repair
> mara 40m | Forwarded, including the toaster.
> dele 1h | For the record the toaster also said yes.
---
anton 9d4h
People say "it only needs a battery". It has never once only needed a battery.
> jonas 20m | "It only needs air."
> eero 30m | "It only needs paint."
> meihua 2h | "It only needs gluing." (it needed a funeral)
---
marisol 11d5h product=market-apron
The market aprons have my double seam at the pocket now, because I was tired of mending other \
people's pockets. You can hang a bag of potatoes from it. We tried.
> ama 15m | We tried with squash. It holds.
---
dele 14d2h
To the person with the extension lead that goes into an extension lead that goes into an \
extension lead behind stall 14: I am not angry, I am coming over.
> samir 5m | that is 15
> odile 9m | that is NOT ours
> mara 30m | I have a form for this.
---
wen 17d8h photo=radio
Valve radio, 1958, came in a shopping trolley. Two resistors, one new cloth, and a mouse nest \
which we left to its owner. It took a minute to warm up and then it played, of all things, the \
shipping forecast. #repair #radio
> rory 20m | The only programme.
> otis 22m | Is it for sale? I ask as a friend who has eleven.
>> wen 30m | It is going to the lady with the trolley. But she likes your Sundays.
---
frank 20d1h
Glue tip: less. #repair
> marisol 10m | This from a man who glued his spectacles to a tram.
>> frank 12m | MORE was how I learnt it.
---
noor 23d5h
We need one more volunteer who is calm in front of printers. Not to mend them. Just to be calm. \
#volunteers
> hedda 30m | I can be calm in front of anything made before 1930.
> jonas 1h | I can do calm if they can do tea.
>> noor 1h10m | There is so much tea.
---
anton 27d3h audience=followers
The eye doctor says both eyes, spring. Until then I do the large clocks. There are worse things \
than large clocks.
> noor 15m | Wen and I will do the small ones with you and you will tell us what we do wrong.
>> anton 20m | That will take all spring.
>>> noor 21m | That was the idea.
---
marisol 31d6h photo=yarn
Somebody left a bag of wool at the sewing table, mustard and plum, with a note: "I will not \
finish it. Somebody should." I am not somebody, I have no time. So anyway, it has sleeves now. \
#knitting
> zehra 1h | It chose you.
"""
