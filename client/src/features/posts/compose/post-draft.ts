import type { Media, Ref } from "@/shared/api/nouns"
import { newId } from "@/shared/new-id"

import type { Audience } from "../audience"

/** Something of the shop that goes with a post, by the name it had when it was chosen. */
export interface Attached extends Ref {
  name: string
}

/** What is kept of a post until it is sent. */
export interface PostDraft {
  /** Stays the same until something is changed, so that a resend is the same post. */
  key: string
  body: string
  audience: Audience
  photos: Media[]
  attached: Attached[]
}

export function emptyDraft(): PostDraft {
  return { key: newId(), body: "", audience: "public", photos: [], attached: [] }
}

export function isEmpty({ body, photos, attached }: PostDraft): boolean {
  return body.trim() === "" && photos.length === 0 && attached.length === 0
}
