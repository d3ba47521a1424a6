import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  loading: "جارٍ تحميل القائمة",
  notLoaded: "تعذّر تحميل هذه القائمة",
  nothingFits: "لا نتائج مطابقة",
  nothingFitsNote: "لا صف يجمع هذه الكلمات وهذه الاختيارات معًا.",
  showAll: "عرض الكل",
  nothingYet: "لا شيء هنا بعد",
  nothingYetNote: "ما يحتاج إلى عنايتك يظهر هنا فور وجوده.",
  clearSearch: "مسح البحث",
  sorting: "الترتيب",
  choose: "اختيار",
  chooseAll: "اختيار كل المعروض",
  chooseNone: "إلغاء اختيار الكل",
  clearChoice: "إلغاء الاختيار",
  whatToDo: "ما يُفعل بالمختار",
  chosen: (count) =>
    plural(count, {
      zero: "لم يُختر شيء",
      one: "واحد مختار",
      two: "اثنان مختاران",
      few: "# مختارة",
      many: "# مختارًا",
      other: "# مختار",
    }),
  atATime: (most) => `، ${most} في كل مرة`,
  leaveIt: "ليس الآن",
  refused: (why) => `${why} لم يتغير شيء.`,
  nothingChanged: (why) => `لم يتغير شيء. ${why}`,
} satisfies typeof t
