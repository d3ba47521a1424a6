import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  searchEverything: "ابحث عن أشخاص ووسوم وفي المتجر",
  clearSearch: "مسح البحث",
  loadingTags: "جارٍ تحميل الوسوم",
  tagsNotLoaded: "تعذّر تحميل الوسوم",
  noTags: "لا وسوم بعد",
  noTagsNote: "اكتب #كلمة في منشور عام، فيجدها الآخرون هنا.",
  posts: (count) =>
    plural(count, {
      zero: "لا منشورات",
      one: "منشور واحد",
      two: "منشوران",
      few: "# منشورات",
      many: "# منشورًا",
      other: "# منشور",
    }),
} satisfies typeof t
