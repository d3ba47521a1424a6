import { ChevronLeft, ChevronRight, X } from "lucide-react"
import { Dialog as Primitive } from "radix-ui"

import type { Media } from "@/shared/api/nouns"
import { stepOf } from "@/shared/text/language"
import { t } from "@/shared/text/words"
import { IconButton } from "@/shared/ui/icon-button"
import { Picture } from "@/shared/ui/picture"
import { useReturnFocus } from "@/shared/ui/use-return-focus"

interface LightboxProps {
  media: readonly Media[]
  at: number
  onMove: (at: number) => void
  onClose: () => void
}

const onDark = "bg-surface/90 text-ink"

/** One picture as large as the window allows; arrows turn the page, Escape closes. */
export function Lightbox({ media, at, onMove, onClose }: LightboxProps) {
  const returnFocus = useReturnFocus(true)
  const shown = media[at]
  const move = (by: number) => onMove((at + by + media.length) % media.length)
  if (!shown) return null

  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 bg-[oklch(0.12_0.01_55/0.94)]" />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          onKeyDown={({ key }) => {
            const by = stepOf(key)
            if (by !== 0) move(by)
          }}
          onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
          className="animate-appear fixed inset-0 z-50 grid grid-rows-[minmax(0,1fr)_auto] gap-3 p-3 outline-none sm:p-6"
        >
          <Primitive.Title className="sr-only">{t.photoOf(at + 1, media.length)}</Primitive.Title>
          <div
            className="flex min-h-0 items-center justify-center"
            onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
          >
            <Picture
              key={shown.id}
              media={shown}
              sizes="100vw"
              first
              corners="none"
              className="max-h-full w-auto! max-w-full rounded-sm object-contain!"
            />
          </div>
          <p
            role="status"
            className="mx-auto min-h-5 max-w-measure text-center text-md text-[oklch(0.95_0.01_80)]"
          >
            {shown.alt_text}
            {media.length > 1 && (
              <span className="ms-2 opacity-80">
                {at + 1} / {media.length}
              </span>
            )}
          </p>
          <Primitive.Close asChild>
            <IconButton icon={X} label={t.close} className={`absolute end-3 top-3 ${onDark}`} />
          </Primitive.Close>
          {media.length > 1 && (
            <>
              <IconButton
                icon={ChevronLeft}
                directional
                label={t.previousPhoto}
                onClick={() => move(-1)}
                className={`absolute start-3 top-1/2 ${onDark}`}
              />
              <IconButton
                icon={ChevronRight}
                directional
                label={t.nextPhoto}
                onClick={() => move(1)}
                className={`absolute end-3 top-1/2 ${onDark}`}
              />
            </>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
