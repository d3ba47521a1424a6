import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  whoMayRead: (audience) => `من يمكنه قراءته: ${audience}`,
  newPost: "منشور جديد",
  notPosted: "لم يُنشر — مسودتك محفوظة",
  whatIsGoingOn: "ماذا يجري؟",
  remove: (name) => `إزالة ${name}`,
  photos: "الصور",
  addPhotos: "إضافة صور",
  attachProduct: "إرفاق منتج",
  post: "نشر",
  searchProducts: "ابحث عن منتجات",
  searchTheShop: "ابحث في المتجر",
  attachNothing: "عدم إرفاق شيء",
  tryAgain: "حاول مجددًا",
  nothingOfThatName: "لا شيء بهذا الاسم.",
  tooMany: (count) =>
    plural(count, {
      zero: "لا زيادة",
      one: "زيادة حرف",
      two: "زيادة حرفين",
      few: "زيادة # أحرف",
      many: "زيادة # حرفًا",
      other: "زيادة # حرف",
    }),
  charactersLeft: "حرفًا متبقيًا",
  photosOnTheirWay: "صورك ما زالت في الطريق.",
  photoNotUploaded: "تعذّر رفع صورة. حاول مجددًا أو أزلها.",
} satisfies typeof t
