import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  all: "الكل",
  unread: "غير المقروء",
  whichActivity: "أي نشاط",
  allRead: "عُلّم الكل كمقروء.",
  nothingRead: (why) => `لم يُعلَّم شيء كمقروء. ${why}`,
  markAllRead: "تعليم الكل كمقروء",
  loading: "جارٍ تحميل نشاطك",
  seenAll: "رأيت كل شيء",
  seenAllNote: "ما يحدث بعد ذلك يظهر هنا تلقائيًا.",
  nothingYet: "لم يحدث شيء بعد",
  nothingYetNote:
    "حين يُعجب الناس بمنشوراتك أو يردّون عليك أو يتابعونك أو يكتبون إليك، تقرأ ذلك هنا.",
  seeWhatGoesOn: "اطّلع على ما يجري",
  activity: "النشاط",
  notLoaded: "تعذّر تحميل نشاطك",
  fresh: "جديد:",
  liked: (people) =>
    plural(people, {
      zero: "أعجبهم منشورك",
      one: "أعجبه منشورك",
      two: "أعجبهما منشورك",
      few: "أعجبهم منشورك",
      many: "أعجبهم منشورك",
      other: "أعجبهم منشورك",
    }),
  commented: (people) =>
    plural(people, {
      zero: "علّقوا على منشورك",
      one: "علّق على منشورك",
      two: "علّقا على منشورك",
      few: "علّقوا على منشورك",
      many: "علّقوا على منشورك",
      other: "علّقوا على منشورك",
    }),
  replied: (people) =>
    plural(people, {
      zero: "ردّوا عليك",
      one: "ردّ عليك",
      two: "ردّا عليك",
      few: "ردّوا عليك",
      many: "ردّوا عليك",
      other: "ردّوا عليك",
    }),
  followed: (people) =>
    plural(people, {
      zero: "تابعوك",
      one: "تابعك",
      two: "تابعاك",
      few: "تابعوك",
      many: "تابعوك",
      other: "تابعوك",
    }),
  wrote: (people) =>
    plural(people, {
      zero: "كتبوا إليك",
      one: "كتب إليك",
      two: "كتبا إليك",
      few: "كتبوا إليك",
      many: "كتبوا إليك",
      other: "كتبوا إليك",
    }),
  somebody: "أحدهم",
  and: (name) => `و${name}`,
  andOthers: (count) =>
    plural(count, {
      zero: "وآخرون",
      one: "وشخص آخر",
      two: "وشخصان آخران",
      few: "و# آخرون",
      many: "و# آخرون",
      other: "و# آخرون",
    }),
  photos: (count) =>
    plural(count, {
      zero: "لا صور",
      one: "صورة",
      two: "صورتان",
      few: "# صور",
      many: "# صورة",
      other: "# صورة",
    }),
  newsOfOrder: "هناك جديد عن طلبك",
  orderPlaced: (number) => `طلبك ${number} مسجَّل`,
  orderShipped: (number) => `طلبك ${number} في الطريق`,
  orderPartly: (number) => `طلبك ${number} في الطريق جزئيًا`,
  orderReturned: (number) => `طلبك ${number} عاد`,
} satisfies typeof t
