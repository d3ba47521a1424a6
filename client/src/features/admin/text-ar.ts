import type { t } from "./text"

export const arabic = {
  overview: "نظرة عامة",
  people: "الأشخاص",
  posts: "المنشورات",
  products: "المنتجات",
  orders: "الطلبات",
  notOpen: "هذا غير متاح لك",
  noGrant: "لا يملك حسابك الصلاحية اللازمة. يمكن لأحد المديرين منحك إياها.",
  goHome: "إلى الرئيسية",
} satisfies typeof t
