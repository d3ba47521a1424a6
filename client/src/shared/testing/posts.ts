import type { Card, Media, Person } from "@/shared/api/nouns"
import type { components } from "@/shared/api/schema.gen"

type Post = components["schemas"]["Post"]
type Comment = components["schemas"]["Comment"]

export const ines: Person = { id: 2, username: "ines", display_name: "Ines Okafor", avatar: null }

export function makePost(change: Partial<Post> = {}): Post {
  return {
    id: 7,
    author: ines,
    body: "The oven is at temperature.",
    audience: "public",
    tags: [],
    media: [],
    refs: [],
    cards: [] as Card[],
    like_count: 3,
    comment_count: 0,
    liked_by_me: false,
    version: 1,
    created_at: "2026-11-01T12:00:00Z",
    edited_at: null,
    can: { like: true, comment: true, edit: false, delete: false },
    ...change,
  }
}

export function makeComment(change: Partial<Comment> = {}): Comment {
  return {
    id: 70,
    post_id: 7,
    parent_id: null,
    depth: 1,
    author: ines,
    body: "Save me one, please.",
    reply_count: 0,
    deleted: false,
    created_at: "2026-11-01T12:05:00Z",
    edited_at: null,
    can: { reply: true, edit: false, delete: false },
    replies: [],
    ...change,
  }
}

export function makeMedia(change: Partial<Media> = {}): Media {
  return {
    id: 700,
    url: "/media/k/original.webp",
    kind: "image",
    content_type: "image/webp",
    size: 1000,
    width: 800,
    height: 600,
    blurhash: "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
    colour: "#c9b79c",
    renditions: [],
    alt_text: "",
    focus: { x: 50, y: 50 },
    ...change,
  }
}

/** A whole list in one page. */
export function pageOf<Item>(...items: Item[]) {
  return { items, next_cursor: null }
}
