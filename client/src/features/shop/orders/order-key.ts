const name = (number: string) => `plaza.order-key.${number}`

/** The key with which a guest reads an order; kept in this tab and in the mail, never in an address we send. */
export function keepOrderKey(number: string, key: string): void {
  sessionStorage.setItem(name(number), key)
}

/** From the link's fragment, which no server sees, or from this tab. */
export function orderKeyOf(number: string, hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/, "")).get("key")
  if (key) keepOrderKey(number, key)
  return key ?? sessionStorage.getItem(name(number))
}
