import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  noEmail: "لا يبدو هذا عنوان بريد إلكتروني",
  passwordMissing: "كلمة مرورك ناقصة",
  email: "البريد الإلكتروني",
  password: "كلمة المرور",
  signIn: "تسجيل الدخول",
  signUp: "إنشاء حساب",
  whatToCallYou: "بماذا يناديك الناس؟",
  upToLetters: (count) =>
    `بحد أقصى ${plural(count, { one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" })}`,
  atLeast: (length) =>
    `${plural(length, { one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" })} على الأقل`,
  passwordHint: (length) =>
    `${plural(length, { one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" })} على الأقل. جملة قصيرة خيار جيد.`,
  name: "الاسم",
  nameHint: "كما سيراه الآخرون. يمكنك تغييره.",
  emailHint: "لا يراه أحد غيرك.",
} satisfies typeof t
