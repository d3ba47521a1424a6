const spokenIn = ["aria-label", "placeholder", "title", "alt"]
const byIntl = "time, select[name=country] option:not([value=''])"

/**
 * What a person could see or hear in plain letters, but for what people wrote and for what Intl
 * says: in disguise there is none.
 */
export function plainWords(theirs: RegExp): string[] {
  const seen = [...document.body.querySelectorAll(`*:not(${byIntl})`)].flatMap((element) => [
    ...spokenIn.map((name) => element.getAttribute(name) ?? ""),
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? ""),
  ])
  return seen
    .map((words) => words.replaceAll(theirs, ""))
    .filter((words) => /[a-z]{2}/i.test(words))
}
