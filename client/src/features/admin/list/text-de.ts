import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  loading: "Die Liste wird geladen",
  notLoaded: "Diese Liste konnte nicht geladen werden",
  nothingFits: "Nichts passt",
  nothingFitsNote: "Keine Zeile passt zu diesen Wörtern und dieser Auswahl zugleich.",
  showAll: "Alle zeigen",
  nothingYet: "Hier ist noch nichts",
  nothingYetNote: "Sobald es etwas zu betreuen gibt, steht es hier.",
  clearSearch: "Suche leeren",
  sorting: "Reihenfolge",
  choose: "Auswählen",
  chooseAll: "Alle gezeigten auswählen",
  chooseNone: "Keine auswählen",
  clearChoice: "Auswahl aufheben",
  whatToDo: "Was mit der Auswahl geschehen soll",
  chosen: (count) => plural(count, { other: "# ausgewählt" }),
  atATime: (most) => `, je ${most} auf einmal`,
  leaveIt: "Lieber nicht",
  refused: (why) => `${why} Nichts wurde geändert.`,
  nothingChanged: (why) => `Nichts wurde geändert. ${why}`,
} satisfies typeof t
