import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  notLoaded: "Der Laden konnte nicht geladen werden",
  shown: (count) => plural(count, { one: "# Produkt zu sehen", other: "# Produkte zu sehen" }),
  thatIsEverything: "Das ist alles.",
  loading: "Der Laden wird geladen",
  empty: "Die Regale sind leer",
  emptyNote: "Noch bietet niemand etwas an. Schau etwas später wieder vorbei.",
  nothingLikeThat: "So etwas gibt es hier nicht",
  showEverything: "Alles zeigen",
  nothingGoesBy: (words) => `In diesem Regal heißt nichts „${words}“.`,
  allFound: "Alles davon im Laden ansehen",
  nothingOffered: (words) => `Im Laden heißt nichts „${words}“.`,
  nothingFits: "In diesem Regal passt nichts.",
  categories: "Kategorien",
  everything: "Alles",
  inStockOnly: "Nur Vorrätiges",
  order: "Reihenfolge",
  search: "Im Laden suchen",
  clearSearch: "Suche leeren",
  sorts: {
    newest: "Neueste zuerst",
    price: "Preis aufsteigend",
    "-price": "Preis absteigend",
    name: "Name",
  },
} satisfies typeof t
