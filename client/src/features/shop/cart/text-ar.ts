import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  things: (count) =>
    plural(count, {
      zero: "لا شيء فيها",
      one: "فيها قطعة واحدة",
      two: "فيها قطعتان",
      few: "فيها # قطع",
      many: "فيها # قطعة",
      other: "فيها # قطعة",
    }),
  loading: "جارٍ تحميل سلتك",
  notLoaded: "تعذّر تحميل سلتك",
  nothingLost: "لم يضع شيء مما فيها.",
  inYourBasket: "في سلتك",
  empty: "سلتك فارغة",
  emptyNote: "ما تضعه فيها يبقى هنا، حتى عند عودتك غدًا.",
  lookAround: "تجوّل في المتجر",
  quantityOf: (name) => `كمية ${name}`,
  remove: (name) => `إزالة ${name}`,
  removed: (name) => `أُزيل ${name} من السلة.`,
  seeTheBasket: "عرض السلة",
  checkOut: "إتمام الشراء",
  sums: "المبالغ",
  deliveryLater: "تُضاف تكلفة التوصيل حين نعرف الوجهة.",
  onlyLeft: (count) =>
    plural(count, {
      zero: "لم يبقَ شيء.",
      one: "بقيت قطعة واحدة فقط.",
      two: "بقيت قطعتان فقط.",
      few: "بقيت # قطع فقط.",
      many: "بقيت # قطعة فقط.",
      other: "بقيت # قطعة فقط.",
    }),
  justSoldOut: "نفد هذا للتو.",
  gone: (name) => `${name} لم يعد معروضًا.`,
  soldOut: (name) => `${name}: نفد.`,
  fewLeft: (name, count) =>
    `${name}: ${plural(count, {
      zero: "نفد.",
      one: "بقيت قطعة واحدة فقط.",
      two: "بقيت قطعتان فقط.",
      few: "بقيت # قطع فقط.",
      many: "بقيت # قطعة فقط.",
      other: "بقيت # قطعة فقط.",
    })}`,
  priceChanged: (name, was, now) => `كان سعر ${name} هو ${was} وأصبح الآن ${now}.`,
} satisfies typeof t
