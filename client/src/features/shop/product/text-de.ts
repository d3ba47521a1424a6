import type { t } from "./text"

export const german = {
  loading: "Das Produkt wird geladen",
  notLoaded: "Dieses Produkt konnte nicht geladen werden",
  onlyYou: "Das siehst nur du: Es ist nicht im Laden.",
  tags: "Schlagworte",
  edit: "Bearbeiten",
  notOffered: "Das gibt es im Laden nicht",
  notOfferedNote: "Vielleicht wurde es herausgenommen, oder die Adresse stimmt nicht ganz.",
  seeWhatIs: "Sehen, was es gibt",
  seller: "Angeboten von",
  askTheSeller: "Nachfragen",
  quantity: "Anzahl",
  addToBasket: "In den Korb",
  notMade: "Gibt es in dieser Kombination nicht",
  photosOf: (name) => `Fotos von ${name}`,
  photo: (at) => `Foto ${at}`,
  openLarge: (what) => `${what}. Groß öffnen`,
} satisfies typeof t
