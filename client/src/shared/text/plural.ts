import { formatNumber } from "@/shared/numbers"

import { locale } from "./language"

const rules = new Intl.PluralRules(locale)

/** One text for each way in which a language counts; # stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** "1 reply", "12 replies"; Arabic has six ways to say it. */
export function plural(count: number, forms: Forms): string {
  return (forms[rules.select(count)] ?? forms.other).replace("#", formatNumber(count))
}
