import type { t } from "./text"

export const arabic = {
  loading: "جارٍ تحميل المنتج",
  notLoaded: "تعذّر تحميل هذا المنتج",
  onlyYou: "لا يرى هذا أحد غيرك: ليس في المتجر.",
  tags: "الوسوم",
  edit: "تعديل",
  notOffered: "هذا ليس في المتجر",
  notOfferedNote: "ربما سُحب، أو ربما في العنوان خطأ.",
  seeWhatIs: "عرض ما هو متوفر",
  seller: "البائع",
  askTheSeller: "سؤال البائع",
  quantity: "الكمية",
  addToBasket: "أضف إلى السلة",
  notMade: "غير متوفر بهذا الجمع",
  photosOf: (name) => `صور ${name}`,
  photo: (at) => `الصورة ${at}`,
  openLarge: (what) => `${what}. فتح بحجم كبير`,
} satisfies typeof t
