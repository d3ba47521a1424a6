"""The riso club: ink, paper, and the noise of the machine."""

SCRIPT = """
tomas 30m photo=hills product=two-ink-hill-print
Riso club printed forty covers last night and only jammed twice. We are calling that a personal \
best.

Pickup is at the usual table.
> yuki 4m | It jammed three times. You were out getting chips.
>> tomas 6m | Then the personal best is the chips.
> priya 11m | Trimmed thirty-eight. Two are now very small covers.
> mihail 19m | I can take ten for the shop window.
>> tomas 22m | They have your name on a sticky note already.
---
yuki 9h photo=roofs product=night-roofs-print
Night roofs, plum over teal, fifty copies. In eleven of them the moon has slipped off its own \
edge. Those are the ones I like. #riso #print
> sofia 25m | Number eleven, please. I draw straight lines all week, I need a moon that is wrong.
>> yuki 40m | It is yours. I will write "wrong" in pencil.
> farah 1h | In Persian there is a word for the moon's reflection and none for this. There \
should be.
---
priya 1d1h
Paper has arrived, 120 gsm, the colour of weak tea. I have put my face on it. Nobody needs to \
know. #paper
> hedda 10m | We all know. There is a faceprint on sheet four.
---
hedda 1d22h photo=cards product=letterpress-cards
Bird, flower, house: three cards, hand-set, printed on the small press with far too much \
pressure, so that you can read them in the dark with your thumb. #letterpress
> ruth 30m | As one who reads in the dark more and more: send me ten.
>> hedda 41m | Ten, and one with a large bird.
> mihail 2h | The house one will sell out first. It always does. People want a house.
---
lucho 3d2h
Designing a poster for a band that broke up in the van on the way to the gig it advertises. \
Should I still print it? #posters
> nia 10m | More than ever.
> otis 30m | I will play their only recording on Sunday and you can hand it out by ear.
>> lucho 33m | Sunday then. Two inks, no hope.
---
tomas 4d20h
Shop news, said once and then I stop: orders that are in before ten go out with @thandi the same \
day. She does not take the stairs on Thursdays, so neither does the post.
> thandi 5m | Thursdays are for the soup.
> kirra 40m | Mine came in forty minutes. I had not finished being pleased about buying it.
---
priya 6d1h
Club night, Wednesday, half past six. Bring an A4 drawing in black only; leave with ten prints \
and blue fingers. Beginners get the good chair. #riso #clubnight
> joao 1h | I cannot draw. Is a tomato ok?
>> priya 1h5m | A tomato is the whole of art.
>>> joao 6h | It is done. It looks like a planet. I love it.
> nia 3h | Can I bring the accordion?
>> yuki 3h10m | The machine is in B flat. You may.
---
yuki 8d3h photo=heron
Colour study for the spring calendar. The heron stood still for two hours, then walked off the \
moment I opened the red. #print #calendar
> maeve 30m | That is Gerald. He does this.
>> yuki 35m | He has a NAME?
>>> maeve 37m | He has a schedule.
---
hedda 11d1h
Found: the missing uppercase Q, inside the vacuum cleaner. It has been there since autumn. It \
has been, one might say, quiet. #letterpress
> odile 20m | I will allow it.
> lucho 25m | Please print a whole page of Q's now, to make up.
---
lucho 13d5h photo=radio
Drew the set of Radio Plaza from memory, so that is not where the knobs are. @otis says that it \
improves the reception. #illustration
> otis 15m | We can now get Lisbon and, faintly, 1962.
---
tomas 16d2h
Ink inventory: plenty of teal, plenty of coral, no yellow until the 20th. Plan your sunrises \
accordingly. #riso
> yuki 5m | I shall do fog.
> rory 50m | At last, recognition for fog.
---
priya 19d3h audience=followers
I got the job on the atlas. Forty-eight maps. I have told my mother, the cat and now you.
> harjit 8m | Forty-eight MAPS! If you need someone to check the footpaths on a bicycle at \
night, you know where I live.
>> priya 12m | I was hoping you would say that. Really.
> tomas 20m | The good chair is yours until it is done.
---
hedda 22d
Cold room, warm press. I wear three jumpers and print like a person inside a bell.
> zehra 1h | I am making you a fourth.
---
yuki 26d4h photo=sails product=harbour-print
First pull of the harbour print. I asked @rory whether the sails are right. He looked for a long \
time and said: "It is a nice sun." #riso #print
> rory 40m | It IS a nice sun.
> tane 2h | The left boat is pinching. Otherwise yes.
---
lucho 29d6h
Anyone have a staple remover that is not also a weapon? Asking before the zine fair and after \
the zine fair.
> marisol 20m | Seam ripper. Changes your life.
---
priya 34d2h photo=books
Six months of club nights, bound into one fat book with a red thread. There is one copy. It \
lives on the windowsill and you may read it with clean hands. #zines
> mihail 1h | I would like to buy it.
>> priya 1h2m | No.
>>> mihail 1h3m | Good.
"""
