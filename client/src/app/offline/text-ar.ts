import type { t } from "./text"

export const arabic = {
  youAreOffline: "أنت غير متصل بالإنترنت",
  notReached: "Plaza لا يستجيب",
  offlineNote: "ما إن يعود الاتصال حتى تُفتح هذه الصفحة من تلقاء نفسها.",
  notReachedNote: "السبب عندنا أو في الاتصال. ما إن يستجيب Plaza حتى تُفتح هذه الصفحة.",
  whatIsKept: "ما يبقى محفوظًا",
  drafts: "ما بدأت كتابته",
  draftsNote: "المسودّات محفوظة على هذا الجهاز وتنتظرك حيث تركتها.",
  messages: "الرسائل التي لم تُرسل بعد",
  messagesNote: "تُرسل من تلقاء نفسها، بالترتيب ومرة واحدة لكل منها.",
  basket: "سلّتك",
  basketNote: "يحفظها المتجر لك.",
  stillNothing: "لا ردّ بعد. سيحاول Plaza من جديد تلقائيًا.",
  newVersion: "إصدار جديد جاهز",
  loadIt: "تحميله",
  later: "لاحقًا",
} satisfies typeof t
