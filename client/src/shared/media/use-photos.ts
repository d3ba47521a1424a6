import { useEffect, useRef, useState } from "react"

import { api, unwrap } from "@/shared/api/client"
import type { Focus, Media } from "@/shared/api/nouns"
import { sentenceFor } from "@/shared/api/problem-error"
import { fileForm, upload } from "@/shared/api/upload"
import { newId } from "@/shared/new-id"

/** As many as one post or message may have; the server alone decides. */
export const mostPhotos = 4

/** A photo on its way into a post. */
export interface Photo {
  key: string
  name: string
  /** What is shown: the file itself, then what the server made of it. */
  preview: string
  /** From 0 to 1. */
  progress: number
  media: Media | null
  alt: string
  /** What stays in view where the photo is cut, in percent. */
  focus: Focus
  /** Whether the server may know other words, or another focus, than these. */
  changed: boolean
  /** Why it is not there, in the server's words. */
  error: string | null
}

const middle: Focus = { x: 50, y: 50 }

function photoOf(file: File): Photo {
  const preview = URL.createObjectURL(file)
  const words = { alt: "", focus: middle, changed: false }
  return { key: newId(), name: file.name, preview, progress: 0, media: null, ...words, error: null }
}

/** A draft of former days has no focus. */
type KeptMedia = Omit<Media, "focus"> & { focus?: Focus }

function keptPhoto(kept: KeptMedia, changed: boolean): Photo {
  const media = { focus: middle, ...kept }
  const preview = media.renditions[0]?.url ?? media.url
  const words = { alt: media.alt_text, focus: media.focus, changed }
  return { key: newId(), name: "", preview, progress: 1, media, ...words, error: null }
}

function tell({ id }: Media, { alt, focus }: Photo): Promise<Media> {
  return unwrap(
    api.PATCH("/api/v1/media/{media_id}/", {
      params: { path: { media_id: id } },
      body: { alt_text: alt.trim(), focus },
    }),
  )
}

/**
 * Photos are uploaded as soon as they are chosen, and attached once the text is sent. Those of a
 * draft may have words that the server has not heard.
 */
export function usePhotos(kept: readonly KeptMedia[] = [], { ofDraft = false } = {}) {
  const [photos, setPhotos] = useState(() => kept.map((media) => keptPhoto(media, ofDraft)))
  const files = useRef(new Map<string, File>())
  const stops = useRef(new Map<string, AbortController>())

  useEffect(() => {
    const running = stops.current
    return () => running.forEach((stop) => stop.abort())
  }, [])

  const patch = (key: string, change: Partial<Photo>) =>
    setPhotos((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))

  async function send(key: string): Promise<void> {
    const file = files.current.get(key)
    if (!file) return
    const stop = new AbortController()
    stops.current.set(key, stop)
    patch(key, { error: null, progress: 0 })
    try {
      const media = await upload<Media>({
        url: "/api/v1/media/",
        body: fileForm(file),
        headers: { "Idempotency-Key": newId() },
        signal: stop.signal,
        onProgress: (progress) => patch(key, { progress }),
      })
      patch(key, { media, progress: 1 })
    } catch (error) {
      if (!stop.signal.aborted) patch(key, { error: sentenceFor(error), progress: 0 })
    } finally {
      stops.current.delete(key)
    }
  }

  function add(chosen: Iterable<File>): void {
    const room = Math.max(0, mostPhotos - photos.length)
    const fresh = [...chosen].slice(0, room).map((file) => ({ file, photo: photoOf(file) }))
    setPhotos((all) => [...all, ...fresh.map(({ photo }) => photo)])
    for (const { file, photo } of fresh) {
      files.current.set(photo.key, file)
      void send(photo.key)
    }
  }

  function remove(key: string): void {
    stops.current.get(key)?.abort()
    const gone = photos.find((one) => one.key === key)
    if (gone?.preview.startsWith("blob:")) URL.revokeObjectURL(gone.preview)
    setPhotos((all) => all.filter((one) => one.key !== key))
  }

  function move(key: string, by: -1 | 1): void {
    setPhotos((all) => {
      const from = all.findIndex((one) => one.key === key)
      const moved = all[from]
      if (!moved) return all
      const rest = all.filter((one) => one !== moved)
      return [...rest.slice(0, from + by), moved, ...rest.slice(from + by)]
    })
  }

  /** Tells the server what the photos show and what stays in view, where it may not know. */
  async function describe(): Promise<Media[]> {
    const there = photos.flatMap((photo) => (photo.media ? [{ photo, media: photo.media }] : []))
    return Promise.all(
      there.map(async ({ photo, media }) => (photo.changed ? tell(media, photo) : media)),
    )
  }

  return {
    photos,
    isFull: photos.length >= mostPhotos,
    isUploading: photos.some(({ media, error }) => !media && !error),
    add,
    remove,
    move,
    describe,
    retry: (key: string) => void send(key),
    setAlt: (key: string, alt: string) => patch(key, { alt, changed: true }),
    setFocus: (key: string, focus: Focus) => patch(key, { focus, changed: true }),
    clear: () => setPhotos([]),
  }
}

export type Photos = ReturnType<typeof usePhotos>
