import { plural } from "@/shared/text/plural"

import type { t } from "./text"

const per = { day: "يوميًا", week: "أسبوعيًا", month: "شهريًا" } as const

const daysBefore = (days: number) =>
  plural(days, {
    zero: "الأيام السابقة",
    one: "اليوم السابق",
    two: "اليومين السابقين",
    few: "الأيام الـ# السابقة",
    many: "الأيام الـ# السابقة",
    other: "الأيام الـ# السابقة",
  })

export const arabic = {
  loading: "جارٍ تحميل الأرقام",
  notLoaded: "تعذّر تحميل الأرقام",
  figures: "الأرقام",
  byInterval: "الأرقام، فترة بعد فترة",
  activePeople: "الأشخاص النشطون",
  posts: "المنشورات",
  revenue: "الإيرادات",
  orders: "الطلبات",
  ordersToShip: "طلبات للشحن",
  activePeoplePer: (interval) => `الأشخاص النشطون ${per[interval]}`,
  postsPer: (interval) => `المنشورات ${per[interval]}`,
  revenuePer: (interval) => `الإيرادات ${per[interval]}`,
  ordersPer: (interval) => `الطلبات ${per[interval]}`,
  countPeople: (count) =>
    plural(count, {
      zero: "لا أشخاص",
      one: "شخص واحد",
      two: "شخصان",
      few: "# أشخاص",
      many: "# شخصًا",
      other: "# شخص",
    }),
  countPosts: (count) =>
    plural(count, {
      zero: "لا منشورات",
      one: "منشور واحد",
      two: "منشوران",
      few: "# منشورات",
      many: "# منشورًا",
      other: "# منشور",
    }),
  countOrders: (count) =>
    plural(count, {
      zero: "لا طلبات",
      one: "طلب واحد",
      two: "طلبان",
      few: "# طلبات",
      many: "# طلبًا",
      other: "# طلب",
    }),
  pointByPoint: (title) => `${title}، نقطة بعد نقطة`,
  most: (what) => `الأعلى: ${what}`,
  nothing: "لا شيء في هذه الفترة",
  time: "الفترة",
  from: "من",
  to: "إلى",
  inStepsOf: "بخطوات من",
  days: "أيام",
  weeks: "أسابيع",
  months: "أشهر",
  lastDays: (days) =>
    plural(days, {
      zero: "لا أيام",
      one: "يوم واحد",
      two: "يومان",
      few: "# أيام",
      many: "# يومًا",
      other: "# يوم",
    }),
  aYear: "سنة",
  weekOf: (day) => `أسبوع ${day}`,
  charts: "الرسوم البيانية",
  table: "الجدول",
  nothingWaits: "لا شيء ينتظر",
  noneLate: "لا شيء منها منذ أكثر من ثلاثة أيام",
  late: (count) =>
    plural(count, {
      zero: "لا شيء منها منذ أكثر من ثلاثة أيام",
      one: "واحد منها منذ أكثر من ثلاثة أيام",
      two: "اثنان منها منذ أكثر من ثلاثة أيام",
      few: "# منها منذ أكثر من ثلاثة أيام",
      many: "# منها منذ أكثر من ثلاثة أيام",
      other: "# منها منذ أكثر من ثلاثة أيام",
    }),
  change: (percent, days) => `${percent} عن ${daysBefore(days)}`,
  amountBefore: (amount, days) => `${amount} في ${daysBefore(days)}`,
  noneBefore: (days) => `لا شيء في ${daysBefore(days)}`,
  stillNone: (days) => `لا شيء، كما في ${daysBefore(days)}`,
} satisfies typeof t
