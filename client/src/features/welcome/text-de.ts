import type { t } from "./text"

export const german = {
  stepOf: (step, of) => `Schritt ${step} von ${of}`,
  back: "Zurück",
  skip: "Überspringen",
  continue: "Weiter",
  comeIn: "Auf den Platz",
  faceTitle: "Zeig dein Gesicht",
  faceLead:
    "Mit jemandem, den man sich vorstellen kann, redet es sich leichter. Alles lässt sich später ändern.",
  peopleTitle: "Finde deine Leute",
  peopleLead:
    "Was sie schreiben, erscheint auf deiner Startseite. Folge so vielen, wie du magst, oder niemandem.",
  whatInterestsYou: "Worauf bist du neugierig?",
  lookTitle: "Richte dich ein",
  lookLead: "Jede Wahl gilt sofort.",
} satisfies typeof t
