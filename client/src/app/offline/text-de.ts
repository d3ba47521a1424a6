import type { t } from "./text"

export const german = {
  youAreOffline: "Du bist offline",
  notReached: "Plaza antwortet nicht",
  offlineNote: "Sobald es wieder eine Verbindung gibt, öffnet sich diese Seite von selbst.",
  notReachedNote:
    "Das liegt an uns oder an der Leitung. Sobald Plaza antwortet, öffnet sich diese Seite.",
  whatIsKept: "Was erhalten bleibt",
  drafts: "Was du angefangen hast zu schreiben",
  draftsNote: "Entwürfe liegen auf diesem Gerät und warten, wo du sie gelassen hast.",
  messages: "Nachrichten, die noch nicht gesendet sind",
  messagesNote: "Sie gehen von selbst hinaus, der Reihe nach und jede nur einmal.",
  basket: "Dein Korb",
  basketNote: "Der Laden bewahrt ihn für dich auf.",
  stillNothing: "Noch keine Antwort. Plaza versucht es von selbst wieder.",
  newVersion: "Eine neue Version ist da",
  loadIt: "Laden",
  later: "Später",
} satisfies typeof t
