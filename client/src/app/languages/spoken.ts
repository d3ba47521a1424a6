/** Every catalogue by its name: a language that lacks one does not compile. */
export type Spoken = "palette" | "settings" | "shell" | "words"
