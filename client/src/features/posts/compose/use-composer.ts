import { useEffect, useState } from "react"

import type { Media } from "@/shared/api/nouns"
import { sentenceFor } from "@/shared/api/problem-error"
import { useDraft } from "@/shared/drafts/use-draft"
import { usePhotos } from "@/shared/media/use-photos"
import { lengthOf, tagsIn } from "@/shared/text/tokens"
import { newId } from "@/shared/new-id"

import type { Post } from "../post"
import { useCreatePost } from "../queries"
import { emptyDraft, isEmpty, type PostDraft } from "./post-draft"
import { t } from "./text"
import { longestPost } from "./text-counter"

/** What is being written: its draft, its photos, and the sending of both. */
export function useComposer(onPosted: (post: Post) => void) {
  const [empty] = useState(emptyDraft)
  const { value: draft, change, clear } = useDraft<PostDraft>("post", empty)
  const photos = usePhotos(draft.photos, { ofDraft: true })
  const create = useCreatePost()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const set = (part: Partial<PostDraft>) => {
    const next = { ...draft, key: newId(), ...part }
    change(isEmpty(next) ? { ...empty, audience: next.audience } : next)
  }

  const there = photos.photos.flatMap(({ media, alt, focus }) =>
    media ? [{ ...media, alt_text: alt, focus }] : [],
  )
  const keptPhotos = JSON.stringify(there)
  useEffect(() => {
    if (keptPhotos === JSON.stringify(draft.photos)) return
    set({ photos: JSON.parse(keptPhotos) as Media[] })
    // The draft follows the photos; its own changes must not run this again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keptPhotos])

  const problem = photos.isUploading
    ? t.photosOnTheirWay
    : photos.photos.some(({ error }) => error)
      ? t.photoNotUploaded
      : null
  const hasContent = draft.body.trim() !== "" || there.length > 0
  const fits = lengthOf(draft.body) <= longestPost
  const ready = hasContent && fits && problem === null && !sending

  async function post(): Promise<void> {
    if (!ready) return
    setSending(true)
    setFailure(null)
    try {
      const media = await photos.describe()
      const created = await create.mutateAsync({
        key: draft.key,
        body: draft.body.trim(),
        audience: draft.audience,
        tags: tagsIn(draft.body),
        media_ids: media.map(({ id }) => id),
        refs: draft.attached.map(({ kind, id }) => ({ kind, id })),
      })
      clear()
      onPosted(created)
    } catch (error) {
      setFailure(sentenceFor(error))
    } finally {
      setSending(false)
    }
  }

  return { draft, set, clear, photos, post, ready, sending, failure, problem }
}
