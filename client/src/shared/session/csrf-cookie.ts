const names = ["__Secure-plaza_csrf", "plaza_csrf"]

/**
 * The readable half of the double-submit pair. In development several Plazas may run on one host,
 * so their cookie names end in the port; the one of this page wins.
 */
export function readCsrfCookie(cookies: string, port: string): string | null {
  const found = cookies
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => names.some((name) => pair.startsWith(name)))
    .map((pair) => {
      const end = pair.indexOf("=")
      return { name: pair.slice(0, end), value: pair.slice(end + 1) }
    })
    .filter(({ value }) => value !== "")

  const ours = found.find(({ name }) => port !== "" && name.endsWith(port))
  return (ours ?? found[0])?.value ?? null
}
