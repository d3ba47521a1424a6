const alphabet =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~"

/** The average colour that a blurhash carries in its third to sixth characters. */
export function averageColour(blurhash: string | null | undefined): string | undefined {
  if (!blurhash || blurhash.length < 6) return undefined

  let value = 0
  for (const letter of blurhash.slice(2, 6)) {
    const digit = alphabet.indexOf(letter)
    if (digit < 0) return undefined
    value = value * 83 + digit
  }
  return `#${value.toString(16).padStart(6, "0").slice(-6)}`
}
