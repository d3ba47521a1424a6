import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  notLoaded: "تعذّر تحميل المتجر",
  shown: (count) =>
    plural(count, {
      zero: "لا منتجات معروضة",
      one: "منتج واحد معروض",
      two: "منتجان معروضان",
      few: "# منتجات معروضة",
      many: "# منتجًا معروضًا",
      other: "# منتج معروض",
    }),
  thatIsEverything: "هذا كل شيء.",
  loading: "جارٍ تحميل المتجر",
  empty: "الرفوف فارغة",
  emptyNote: "لا أحد يعرض شيئًا بعد. يمكنك العودة بعد قليل.",
  nothingLikeThat: "لا شيء كهذا هنا",
  showEverything: "عرض كل شيء",
  nothingGoesBy: (words) => `لا شيء على هذا الرف باسم «${words}».`,
  allFound: "عرض كل ذلك في المتجر",
  nothingOffered: (words) => `لا شيء في المتجر باسم «${words}».`,
  nothingFits: "لا شيء مناسب على هذا الرف.",
  categories: "الفئات",
  everything: "الكل",
  inStockOnly: "المتوفر فقط",
  order: "الترتيب",
  search: "ابحث في المتجر",
  clearSearch: "مسح البحث",
  sorts: {
    newest: "الأحدث أولًا",
    price: "السعر تصاعديًا",
    "-price": "السعر تنازليًا",
    name: "الاسم",
  },
} satisfies typeof t
