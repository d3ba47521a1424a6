export interface Token {
  kind: "text" | "link" | "tag" | "mention"
  /** What is shown. */
  text: string
  /** Where it leads: an address, a tag without its #, a username. */
  target: string
}

const pattern =
  /(?<link>https?:\/\/[^\s<>"'`]+)|(?<![\p{L}\p{N}\p{M}_/&])#(?<tag>[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,49})(?![\p{L}\p{N}\p{M}_-])|(?<![\p{L}\p{N}_/@.])@(?<mention>[a-z0-9][a-z0-9_]{1,29})(?![\p{L}\p{N}_])/giu

const shownLength = 42

/** A full stop or a closing bracket after an address belongs to the sentence. */
function endOf(address: string): string {
  let end = address.replace(/[.,;:!?…]+$/u, "")
  while (end.endsWith(")") && (end.match(/\)/g) ?? []).length > (end.match(/\(/g) ?? []).length)
    end = end.slice(0, -1).replace(/[.,;:!?…]+$/u, "")
  return end
}

function linkOf(address: string): Token | null {
  if (!URL.canParse(address)) return null
  const { host, pathname, search, protocol } = new URL(address)
  if (protocol !== "https:" && protocol !== "http:") return null
  const rest = pathname === "/" && search === "" ? "" : pathname + search
  const shown = host + rest
  const text = shown.length > shownLength ? `${shown.slice(0, shownLength - 1)}…` : shown
  return { kind: "link", text, target: address }
}

function tokenOf({ groups = {}, 0: whole }: RegExpExecArray): Token | null {
  if (groups.link) return linkOf(endOf(groups.link))
  if (groups.tag) return { kind: "tag", text: whole, target: groups.tag }
  if (groups.mention) return { kind: "mention", text: whole, target: groups.mention }
  return null
}

/** Cuts a text into what is shown as it is and what leads somewhere. Nothing becomes markup. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const token = tokenOf(match)
    if (!token) continue
    if (match.index > at)
      tokens.push({ kind: "text", text: text.slice(at, match.index), target: "" })
    tokens.push(token)
    at = match.index + (token.kind === "link" ? token.target.length : match[0].length)
  }
  if (at < text.length) tokens.push({ kind: "text", text: text.slice(at), target: "" })
  return tokens
}

const mostTags = 10

/** The #words of a text, each once, as many as a post may have. */
export function tagsIn(text: string): string[] {
  const tags = tokensOf(text)
    .filter(({ kind }) => kind === "tag")
    .map(({ target }) => target.normalize("NFKC").toLowerCase())
  return [...new Set(tags)].slice(0, mostTags)
}

/** How long people think a text is: code points, as the server counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
