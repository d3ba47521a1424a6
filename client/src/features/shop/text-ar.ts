import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  inTheShop: "في المتجر",
  from: (seller) => `من ${seller}`,
  soldOut: "نفد",
  left: (count) =>
    plural(count, {
      zero: "نفد",
      one: "بقيت قطعة واحدة",
      two: "بقيت قطعتان",
      few: "بقيت # قطع",
      many: "بقيت # قطعة",
      other: "بقيت # قطعة",
    }),
  inStock: "متوفر",
  oneLess: "إنقاص واحد",
  oneMore: "زيادة واحد",
  goods: "البضائع",
  discount: "الخصم",
  delivery: "التوصيل",
  tax: "الضريبة",
  total: "المجموع",
  comma: "، ",
  yourBasket: "سلتك",
  yourOrders: "طلباتك",
  whatYouSell: "ما تبيعه",
  whereYouPay: "يتم الدفع على صفحة خدمة الدفع نفسها.",
} satisfies typeof t
