import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** Replies under a post. */
export const t = catalogue("thread", {
  replyTo: (name: string) => `Reply to ${name}`,
  replyToThis: "Reply to this",
  moreReplies: (count: number) => plural(count, { one: "# more reply", other: "# more replies" }),
  sendReply: "Send reply",
  loadingReplies: "Loading replies",
  repliesNotLoaded: "Replies could not be loaded",
  noReplies: "No replies yet",
  sayTheFirstWord: "Say the first word.",
  nobodyAnswered: "Nobody has answered.",
  replies: "Replies",
  deleteReplyAsk: "Delete this reply?",
  deleteReply: "Delete reply",
  othersStay: "What others answered stays; your words go. This cannot be undone.",
  cannotBeUndone: "This cannot be undone.",
  replyDeleted: "This reply was deleted.",
  edited: "· edited",
  reply: "Reply",
  edit: "Edit",
  delete: "Delete",
  stillHere: "Your text is still here.",
  editReply: "Edit reply",
  cancel: "Cancel",
  save: "Save",
  notSent: (why: string) => `Not sent. ${why}`,
  tryAgain: "Try again",
  discard: "Discard",
  sending: "Sending…",
})
