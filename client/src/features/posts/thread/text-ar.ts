import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  replyTo: (name) => `الرد على ${name}`,
  replyToThis: "الرد على هذا",
  moreReplies: (count) =>
    plural(count, {
      zero: "لا ردود أخرى",
      one: "رد آخر",
      two: "ردّان آخران",
      few: "# ردود أخرى",
      many: "# ردًّا آخر",
      other: "# رد آخر",
    }),
  sendReply: "إرسال الرد",
  loadingReplies: "جارٍ تحميل الردود",
  repliesNotLoaded: "تعذّر تحميل الردود",
  noReplies: "لا ردود بعد",
  sayTheFirstWord: "قل الكلمة الأولى.",
  nobodyAnswered: "لم يردّ أحد.",
  replies: "الردود",
  deleteReplyAsk: "حذف هذا الرد؟",
  deleteReply: "حذف الرد",
  othersStay: "تبقى ردود الآخرين وتُحذف كلماتك. لا يمكن التراجع عن ذلك.",
  cannotBeUndone: "لا يمكن التراجع عن ذلك.",
  replyDeleted: "حُذف هذا الرد.",
  edited: "· معدَّل",
  reply: "رد",
  edit: "تعديل",
  delete: "حذف",
  stillHere: "نصّك ما زال هنا.",
  editReply: "تعديل الرد",
  cancel: "إلغاء",
  save: "حفظ",
  notSent: (why) => `لم يُرسل. ${why}`,
  tryAgain: "حاول مجددًا",
  discard: "تجاهل",
  sending: "جارٍ الإرسال…",
} satisfies typeof t
