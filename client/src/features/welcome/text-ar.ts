import type { t } from "./text"

export const arabic = {
  stepOf: (step, of) => `الخطوة ${step} من ${of}`,
  back: "رجوع",
  skip: "تخطّي",
  continue: "التالي",
  comeIn: "إلى الساحة",
  faceTitle: "عرّف بنفسك",
  faceLead: "يسهل الحديث مع من نعرف وجهه. يمكنك تغيير كل شيء لاحقًا.",
  peopleTitle: "اعثر على رفاقك",
  peopleLead: "ما ينشرونه يظهر في صفحتك الرئيسية. تابع من شئت، أو لا أحد.",
  whatInterestsYou: "ما الذي يثير فضولك؟",
  lookTitle: "اجعله على ذوقك",
  lookLead: "كل اختيار يسري فورًا.",
} satisfies typeof t
