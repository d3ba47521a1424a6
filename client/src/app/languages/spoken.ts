/** Every catalogue by its name: a language that lacks one does not compile. */
export type Spoken =
  | "auth"
  | "explore"
  | "notifications"
  | "palette"
  | "people"
  | "routes"
  | "settings"
  | "shell"
  | "words"
