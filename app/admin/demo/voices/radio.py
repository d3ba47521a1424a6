"""Radio Plaza: records, books, a choir and one accordion."""

SCRIPT = """
otis 40m photo=rain
Tonight at nine on Radio Plaza: one hour of songs in which it rains, and then, to be fair, two \
in which it stops. #radio
> rory 5m | Any fog?
>> otis 8m | There is a very misty waltz at twenty to ten.
> yuki 15m | I will print along.
> ruth 22m | Play the one about the ferry and do not talk over the end this time.
>> otis 24m | I apologise for 2019, Ruth.
---
mihail 6h photo=books
Bought a whole library from a widower in the hills. In every book, on page 37, a pressed leaf. I \
asked him why. He said: so that she would find them. #books
> hana 20m | I have to go and sit down.
> anton 30m | Please leave them in.
>> mihail 33m | I would not dare do otherwise.
> lakshmi 2h | If you want to know which leaves: I will come, with gloves and no questions.
---
farah 13h photo=moka
Word of the week, from my grandmother: the quiet after guests have left, when the cups are still \
warm. She had one word for it. English needs eleven.
> meihua 15m | I make cups for that.
> greta 1h | In my family it was called "now we can talk about them".
---
nia 1d6h
Accordion under the arcade yesterday. Earned: nine coins, a button, a courgette, and a request \
to stop, in a very nice voice.
> joao 9m | Courgette was me. It was a good courgette.
>> nia 12m | The best review I have had.
> otis 1h | Come on Sunday and play the bit you do when you think nobody is there.
---
mihail 2d16h
The lamp is on, so the shop is open. The lamp is off, so I am reading. Both are opening hours.
> wen 15m | The lamp has a loose contact. I can come by.
>> mihail 18m | Please do not. It has given me some excellent afternoons.
---
farah 3d5h
Choir needs two basses and a reason. Wednesdays in the old waiting room, no audition, you only \
have to be able to hear the person next to you. #choir
> eero 30m | I can hum low.
>> farah 33m | Eero, humming low is what a bass IS.
> dele 50m | I have been told I resonate.
> maeve 1h | I will sing anything, as you know, whether or not.
---
otis 5d4h
Lost: one record, 7 inch, no sleeve, label torn off, B side better. Last seen in the arms of \
somebody who said "I will bring it right back" in the year of the flood. #lostandfound
> greta 20m | I have it. I have never been able to part with it. I am sorry. I am sixty-eight \
per cent sorry.
>> otis 24m | Keep it. Bring it on Sunday and we will play it together.
---
nia 7d7h photo=roofs
Walked home across the roofs of what I did not know yesterday: that the choir sounds best from \
the outside, through the window, with the bakery's vent on.
> bao 10m | I hear you every Wednesday. I fold in your time.
---
mihail 10d3h product=blank-notebook
A customer returned a blank notebook "because it is empty". I refunded him and I have been \
thinking of nothing else.
> priya 20m | I bind these. I feel seen.
> farah 25m | The book he wanted was in there, he only had to be slower.
---
otis 13d6h
A listener writes: "Your show is on when I cannot sleep, and then I can." I have decided to take \
it as praise.
> harjit 30m | It is on my handlebars from the dam to the bridge. Do not change a thing.
---
farah 15d1h audience=followers
Finished it. Three hundred and twelve pages, eleven months, one sentence which I translated \
nineteen times. It is now as good as it can be in a language that was not asked.
> mihail 5m | Window display. Whole window. I start tonight.
> ruth 40m | Which sentence?
>> farah 45m | "She put the kettle on, as one forgives."
>>> ruth 50m | Oh.
---
nia 18d4h
Lesson one for anyone who buys an accordion at the flea market: ask why it is cheap. Lesson two: \
there was a mouse. Lesson three: the mouse has good timing.
> wen 11m | We get many mice. The radio had one too. Perhaps they are touring.
---
mihail 21d5h photo=cat
Arcade 3 has a cat now. Nobody asked me. She sleeps on Poetry because nobody moves it.
> sofia 15m | Ours sleeps on Engineering. We must never let them meet.
---
otis 24d3h photo=candles
Power cut in the studio, so the last twenty minutes were me, a candle, and a wind-up gramophone \
held up to the microphone. The most letters we have ever had. #radio
> dele 10m | Fuse. It was the fuse. I can mend it.
>> otis 12m | Take your time, Dele.
---
nia 27d6h
Is it a wedding band if it is one accordion and two people who know the chorus? Asking because \
we have said yes.
> noor 20m | Is it the toaster wedding?
>> nia 22m | It is the toaster wedding.
---
farah 31d2h
Things overheard at the market and translated on the spot: "She is not my sister, she only \
shouts like her."
> samir 10m | That is my sister.
"""
