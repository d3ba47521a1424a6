import { useCallback, useState } from "react"

import type { Media } from "@/shared/api/nouns"
import { sentenceFor } from "@/shared/api/problem-error"
import { fileForm, upload } from "@/shared/api/upload"
import { newId } from "@/shared/new-id"

export interface Attachment {
  key: string
  name: string
  preview: string
  /** 0 to 1 while it is on its way. */
  progress: number
  media: Media | null
  error: string | null
}

const most = 4

/** Pictures on their way into a message: uploaded at once, sent with the words. */
export function useAttachments() {
  const [attachments, setAttachments] = useState<readonly Attachment[]>([])

  const change = useCallback((key: string, part: Partial<Attachment>) => {
    setAttachments((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }, [])

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files.slice(0, most - attachments.length)) {
        const key = newId()
        const preview = URL.createObjectURL(file)
        const fresh = { key, name: file.name, preview, progress: 0, media: null, error: null }
        setAttachments((all) => [...all, fresh])
        upload<Media>({
          url: "/api/v1/media/",
          body: fileForm(file),
          onProgress: (progress) => change(key, { progress }),
        })
          .then((media) => change(key, { media, progress: 1 }))
          .catch((error: unknown) => change(key, { error: sentenceFor(error) }))
      }
    },
    [attachments.length, change],
  )

  const remove = useCallback((key: string) => {
    setAttachments((all) => all.filter((one) => one.key !== key))
  }, [])

  return {
    attachments,
    add,
    remove,
    clear: useCallback(() => setAttachments([]), []),
    isFull: attachments.length >= most,
    isBusy: attachments.some((one) => one.media === null && one.error === null),
    mediaIds: attachments.flatMap((one) => (one.media ? [one.media.id] : [])),
  }
}
