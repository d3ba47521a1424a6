import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  replyTo: (name) => `${name} antworten`,
  replyToThis: "Darauf antworten",
  moreReplies: (count) => plural(count, { one: "# weitere Antwort", other: "# weitere Antworten" }),
  sendReply: "Antwort senden",
  loadingReplies: "Antworten werden geladen",
  repliesNotLoaded: "Die Antworten konnten nicht geladen werden",
  noReplies: "Noch keine Antworten",
  sayTheFirstWord: "Sag das erste Wort.",
  nobodyAnswered: "Niemand hat geantwortet.",
  replies: "Antworten",
  deleteReplyAsk: "Diese Antwort löschen?",
  deleteReply: "Antwort löschen",
  othersStay:
    "Was andere geantwortet haben, bleibt; deine Worte gehen. Das lässt sich nicht rückgängig machen.",
  cannotBeUndone: "Das lässt sich nicht rückgängig machen.",
  replyDeleted: "Diese Antwort wurde gelöscht.",
  edited: "· bearbeitet",
  reply: "Antworten",
  edit: "Bearbeiten",
  delete: "Löschen",
  stillHere: "Dein Text ist noch da.",
  editReply: "Antwort bearbeiten",
  cancel: "Abbrechen",
  save: "Speichern",
  notSent: (why) => `Nicht gesendet. ${why}`,
  tryAgain: "Noch einmal",
  discard: "Verwerfen",
  sending: "Wird gesendet …",
} satisfies typeof t
