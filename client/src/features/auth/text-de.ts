import type { t } from "./text"

export const german = {
  noEmail: "Das sieht nicht nach einer E-Mail-Adresse aus",
  passwordMissing: "Dein Passwort fehlt",
  email: "E-Mail",
  password: "Passwort",
  signIn: "Anmelden",
  signUp: "Registrieren",
  whatToCallYou: "Wie sollen dich die Leute nennen?",
  upToLetters: (count) => `Höchstens ${count} Zeichen`,
  atLeast: (length) => `Mindestens ${length} Zeichen`,
  passwordHint: (length) => `Mindestens ${length} Zeichen. Gut ist ein kurzer Satz.`,
  name: "Name",
  nameHint: "So sehen ihn andere. Du kannst ihn ändern.",
  emailHint: "Niemand sonst sieht sie.",
} satisfies typeof t
