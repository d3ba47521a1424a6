import { clsx } from "clsx"
import { ImageOff } from "lucide-react"
import { lazy, Suspense, useState, type KeyboardEvent } from "react"

import type { Media } from "@/shared/api/nouns"
import { stepOf } from "@/shared/text/language"
import { t as words } from "@/shared/text/words"
import { Picture } from "@/shared/ui/picture"

import { t } from "./text"

const Lightbox = lazy(async () => ({
  default: (await import("@/shared/media/lightbox")).Lightbox,
}))

const sizes = "(width < 1024px) 100vw, 620px"

/** One large picture and its siblings; arrows turn, a click opens it as large as the window. */
export function Gallery({ images, name }: { images: readonly Media[]; name: string }) {
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState(false)
  const at = Math.min(chosen, images.length - 1)
  const shown = images[at]
  if (!shown) return <NoPicture />

  const turn = (event: KeyboardEvent) => {
    const by = stepOf(event.key)
    if (by === 0) return
    event.preventDefault()
    setChosen((at + by + images.length) % images.length)
  }

  return (
    <section aria-label={t.photosOf(name)} onKeyDown={turn} className="grid gap-3">
      <button
        type="button"
        aria-label={t.openLarge(shown.alt_text || words.photoOf(at + 1, images.length))}
        onClick={() => setOpen(true)}
        className="fold block cursor-zoom-in"
      >
        <Picture key={shown.id} media={shown} sizes={sizes} ratio={4 / 5} first alt="" />
      </button>
      {images.length > 1 && (
        <ul className="scroll-quiet flex gap-2 overflow-x-auto p-0.5">
          {images.map((media, index) => (
            <li key={media.id} className="w-18 shrink-0">
              <button
                type="button"
                aria-label={t.photo(index + 1)}
                aria-current={index === at}
                onClick={() => setChosen(index)}
                className={clsx("fold block w-full", index === at && "ring-ember ring-2")}
              >
                <Picture media={media} sizes="72px" ratio={4 / 5} alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Suspense>
          <Lightbox media={images} at={at} onMove={setChosen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  )
}

function NoPicture() {
  return (
    <div className="fold bg-room-soft text-room flex aspect-[4/5] items-center justify-center">
      <ImageOff size={40} strokeWidth={1.4} aria-hidden />
    </div>
  )
}
