import { speak, type Speech } from "@/shared/text/catalogue"
import { locale } from "@/shared/text/language"

const speeches: Record<string, () => Promise<Speech>> = {
  de: async () => (await import("./german")).german,
  ar: async () => (await import("./arabic")).arabic,
  ...(import.meta.env.DEV && {
    "en-XA": async () => (await import("@/shared/text/pseudo")).pseudo,
  }),
}

/** English is here already; anything else is fetched before the first word is shown. */
export async function speakChosenLanguage(): Promise<void> {
  const load = speeches[locale] ?? speeches[locale.split("-")[0] ?? ""]
  if (!load) return
  try {
    speak(await load())
  } catch {
    // The line broke. English, read from left to right, is better than nothing.
    document.documentElement.lang = "en"
    document.documentElement.dir = "ltr"
  }
}
