import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  all: "Alle",
  unread: "Ungelesen",
  whichActivity: "Welche Neuigkeiten",
  allRead: "Alles ist als gelesen markiert.",
  nothingRead: (why) => `Nichts wurde als gelesen markiert. ${why}`,
  markAllRead: "Alles gelesen",
  loading: "Deine Neuigkeiten werden geladen",
  seenAll: "Du hast alles gesehen",
  seenAllNote: "Was als Nächstes passiert, erscheint hier von selbst.",
  nothingYet: "Noch ist nichts passiert",
  nothingYetNote:
    "Wenn Leute deine Beiträge mögen, dir antworten, dir folgen oder schreiben, liest du es hier.",
  seeWhatGoesOn: "Sieh, was los ist",
  activity: "Neues",
  notLoaded: "Deine Neuigkeiten konnten nicht geladen werden",
  fresh: "Neu:",
  liked: (people) => plural(people, { one: "mag deinen Beitrag", other: "mögen deinen Beitrag" }),
  commented: (people) =>
    plural(people, {
      one: "hat deinen Beitrag kommentiert",
      other: "haben deinen Beitrag kommentiert",
    }),
  replied: (people) =>
    plural(people, { one: "hat dir geantwortet", other: "haben dir geantwortet" }),
  followed: (people) => plural(people, { one: "folgt dir", other: "folgen dir" }),
  wrote: (people) => plural(people, { one: "hat dir geschrieben", other: "haben dir geschrieben" }),
  somebody: "Jemand",
  and: (name) => `und ${name}`,
  andOthers: (count) => plural(count, { one: "und # weitere Person", other: "und # weitere" }),
  photos: (count) => (count === 1 ? "Ein Foto" : `${count} Fotos`),
  newsOfOrder: "Es gibt Neues von deiner Bestellung",
  orderPlaced: (number) => `Deine Bestellung ${number} ist aufgegeben`,
  orderShipped: (number) => `Deine Bestellung ${number} ist unterwegs`,
  orderPartly: (number) => `Deine Bestellung ${number} ist zum Teil unterwegs`,
  orderReturned: (number) => `Deine Bestellung ${number} ist zurückgekommen`,
} satisfies typeof t
