import type { KeyPlace, Shortcut } from "@/shared/keys/registry"
import { catalogue } from "@/shared/text/catalogue"

const places: Record<KeyPlace, string> = {
  everywhere: "Everywhere",
  pages: "Go to",
  feeds: "In posts",
  chat: "In messages",
}

const deeds: Record<Shortcut, string> = {
  palette: "Go to anything",
  search: "Search",
  compose: "Write a post",
  nextLandmark: "Next part of the page",
  previousLandmark: "Previous part of the page",
  help: "This help",
  home: "Home",
  explore: "Explore",
  messages: "Messages",
  activity: "Activity",
  shop: "Shop",
  admin: "Admin",
  nextPost: "Next post",
  previousPost: "Previous post",
  open: "Open the post",
  like: "Like it, or not any more",
  reply: "Reply",
  showNew: "Show new posts",
  nextConversation: "Next conversation",
  previousConversation: "Previous conversation",
  nextUnread: "Next unread one",
  previousUnread: "Previous unread one",
  markRead: "Mark as read",
}

/** What each key does, and where. */
export const t = catalogue("keys", {
  title: "Keys",
  singleKeys: "Single keys",
  switchThemOff: "Switch them off if they get in your way.",
  then: "then",
  or: "or",
  caps: { Control: "Ctrl", Shift: "Shift", Enter: "Enter", Escape: "Esc" },
  places,
  deeds,
})
