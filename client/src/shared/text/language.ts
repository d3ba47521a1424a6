/** What Plaza speaks, each by its own name. */
export const languages = { en: "English", de: "Deutsch", ar: "العربية" } as const

export type Language = keyof typeof languages

/** first.js settled it before the first paint: a language with its region, as Intl likes it. */
export const locale = document.documentElement.lang || "en"

/** Which way the line of reading leads, for parts that turn by themselves. */
export function direction(): "ltr" | "rtl" {
  return document.documentElement.dir === "rtl" ? "rtl" : "ltr"
}

/** Where an arrow key leads along the line of reading: 1 onwards, -1 back, 0 for other keys. */
export function stepOf(key: string): 1 | -1 | 0 {
  if (key !== "ArrowRight" && key !== "ArrowLeft") return 0
  return (key === "ArrowRight") === (direction() === "ltr") ? 1 : -1
}

const storageKey = "plaza.language"

/** What a person chose for this browser; null follows the browser. */
export function chosenLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(storageKey) ?? ""
    return kept in languages ? (kept as Language) : null
  } catch {
    return null
  }
}

/** Keeps the choice and loads the page anew: whatever was formatted before is in the old language. */
export function chooseLanguage(language: Language | null): void {
  if (language) localStorage.setItem(storageKey, language)
  else localStorage.removeItem(storageKey)
  location.reload()
}
