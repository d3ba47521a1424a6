import type { t } from "./text"

export const german = {
  overview: "Überblick",
  people: "Leute",
  posts: "Beiträge",
  products: "Produkte",
  orders: "Bestellungen",
  notOpen: "Das steht dir nicht offen",
  noGrant: "Deinem Konto fehlt das Recht dazu. Die Verwaltung kann es dir geben.",
  goHome: "Zur Startseite",
} satisfies typeof t
