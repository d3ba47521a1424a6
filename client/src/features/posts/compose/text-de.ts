import type { t } from "./text"

export const german = {
  whoMayRead: (audience) => `Wer es lesen darf: ${audience}`,
  newPost: "Neuer Beitrag",
  notPosted: "Nicht gepostet — dein Entwurf bleibt erhalten",
  whatIsGoingOn: "Was ist los?",
  remove: (name) => `${name} entfernen`,
  photos: "Fotos",
  addPhotos: "Fotos hinzufügen",
  attachProduct: "Ein Produkt anhängen",
  post: "Posten",
  searchProducts: "Produkte suchen",
  searchTheShop: "Im Laden suchen",
  attachNothing: "Nichts anhängen",
  tryAgain: "Noch einmal",
  nothingOfThatName: "Nichts heißt so.",
  tooMany: (count) => `${count} zu viel`,
  charactersLeft: "Zeichen übrig",
  photosOnTheirWay: "Deine Fotos sind noch unterwegs.",
  photoNotUploaded:
    "Ein Foto konnte nicht hochgeladen werden. Versuche es noch einmal oder entferne es.",
} satisfies typeof t
