import { clsx } from "clsx"
import { lazy, Suspense, useState } from "react"

import type { Media } from "@/shared/api/nouns"
import { t } from "@/shared/text/words"
import { Picture } from "@/shared/ui/picture"

const Lightbox = lazy(async () => ({ default: (await import("./lightbox")).Lightbox }))

/** Tall and wide pictures keep their shape within reason. */
function ratioOf({ width, height }: Media): number {
  return Math.min(16 / 9, Math.max(4 / 5, width / height))
}

const halves = "(width < 640px) 45vw, 270px"
const whole = "(width < 640px) calc(100vw - 88px), 530px"

interface MediaGridProps {
  media: readonly Media[]
  /** Whose name the pictures go by: "Photo 1 of 2 by Mara". */
  by: string
  /** The first pictures of a page are fetched at once. */
  first?: boolean
}

/** One to four pictures in one fold; each opens large. */
export function MediaGrid({ media, by, first = false }: MediaGridProps) {
  const [open, setOpen] = useState<number | null>(null)
  if (media.length === 0) return null
  const alone = media.length === 1

  return (
    <>
      <div
        className={clsx(
          "fold outline-line grid gap-0.5 overflow-hidden outline outline-1 -outline-offset-1",
          !alone && "aspect-[16/9] grid-cols-2",
          media.length > 2 && "grid-rows-2",
        )}
      >
        {media.map((one, index) => (
          <button
            key={one.id}
            type="button"
            aria-label={t.opens(one.alt_text || t.photoBy(index + 1, media.length, by))}
            onClick={() => setOpen(index)}
            className={clsx(
              "relative min-h-0 min-w-0 cursor-zoom-in -outline-offset-3",
              media.length === 3 && index === 0 && "row-span-2",
            )}
          >
            <Picture
              media={one}
              sizes={alone ? whole : halves}
              corners="none"
              first={first && index === 0}
              alt=""
              {...(alone && { ratio: ratioOf(one) })}
              className={clsx("block", !alone && "absolute inset-0 h-full")}
            />
          </button>
        ))}
      </div>
      {open !== null && (
        <Suspense>
          <Lightbox media={media} at={open} onMove={setOpen} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
