import { paths } from "@/shared/paths"

/** Where a key works; the help is grouped by it. */
export type KeyPlace = "everywhere" | "pages" | "feeds" | "chat"

interface Key {
  /** As aria-keyshortcuts writes it; two keys after another have a space between them. */
  keys: string
  /** Another key that does the same. */
  or?: string
  works: KeyPlace
  /** The page it leads to. */
  to?: string
  /** For those who hold a grant only. */
  staff?: true
}

/** Every key of Plaza: the handler, the help and what buttons say of their keys read it here. */
export const shortcuts = {
  palette: { keys: "Control+k", works: "everywhere" },
  search: { keys: "/", works: "everywhere" },
  compose: { keys: "n", works: "everywhere" },
  nextLandmark: { keys: "F6", works: "everywhere" },
  previousLandmark: { keys: "Shift+F6", works: "everywhere" },
  help: { keys: "?", works: "everywhere" },
  home: { keys: "g h", works: "pages", to: paths.home },
  explore: { keys: "g e", works: "pages", to: paths.explore },
  messages: { keys: "g m", works: "pages", to: paths.messages },
  activity: { keys: "g n", works: "pages", to: paths.activity },
  shop: { keys: "g s", works: "pages", to: paths.shop },
  admin: { keys: "g a", works: "pages", to: paths.admin, staff: true },
  nextPost: { keys: "j", works: "feeds" },
  previousPost: { keys: "k", works: "feeds" },
  open: { keys: "o", or: "Enter", works: "feeds" },
  like: { keys: "l", works: "feeds" },
  reply: { keys: "r", works: "feeds" },
  showNew: { keys: ".", works: "feeds" },
  nextConversation: { keys: "Alt+ArrowDown", works: "chat" },
  previousConversation: { keys: "Alt+ArrowUp", works: "chat" },
  nextUnread: { keys: "Alt+Shift+ArrowDown", works: "chat" },
  previousUnread: { keys: "Alt+Shift+ArrowUp", works: "chat" },
  markRead: { keys: "Escape", works: "chat" },
} as const satisfies Record<string, Key>

export type Shortcut = keyof typeof shortcuts

export const keyOf = (name: Shortcut): Key => shortcuts[name]

export const everyShortcut = Object.keys(shortcuts) as Shortcut[]

/** Single keys and what follows a `g` can be switched off; they are nobody's who types. */
export const isSingle = (keys: string): boolean => /^.( .)?$/.test(keys)
