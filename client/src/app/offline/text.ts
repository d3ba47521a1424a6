import { catalogue } from "@/shared/text/catalogue"

/** While the server is not reached, and when it comes back newer. */
export const t = catalogue("offline", {
  youAreOffline: "You are offline",
  notReached: "Plaza is not answering",
  offlineNote: "As soon as there is a connection, this page opens by itself.",
  notReachedNote: "That is on our side, or on the line. As soon as it answers, this page opens.",
  whatIsKept: "What is kept",
  drafts: "What you have begun to write",
  draftsNote: "Drafts lie on this device and wait where you left them.",
  messages: "Messages that are not sent yet",
  messagesNote: "They leave by themselves, in order and once each.",
  basket: "Your basket",
  basketNote: "The shop keeps it for you.",
  stillNothing: "No answer yet. Plaza looks again by itself.",
  newVersion: "A new version is ready",
  loadIt: "Load it",
  later: "Later",
})
