import { ImagePlus } from "lucide-react"
import { useRef } from "react"

import { PhotoTray } from "@/shared/media/photo-tray"
import type { Photos } from "@/shared/media/use-photos"
import { Button } from "@/shared/ui/button"

import { t } from "./text"

/** The pictures of a product; the first is its face in the catalogue. */
export function ProductPhotos({ photos }: { photos: Photos }) {
  const files = useRef<HTMLInputElement>(null)

  return (
    <fieldset className="grid gap-3">
      <legend className="text-md mb-1.5 font-semibold">
        {t.photos} <span className="text-ink-3 font-normal">{t.firstPhoto}</span>
      </legend>
      <PhotoTray photos={photos} />
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={t.photos}
        onChange={(event) => {
          photos.add(event.target.files ?? [])
          event.target.value = ""
        }}
      />
      <Button
        look="line"
        className="justify-self-start"
        disabled={photos.isFull}
        onClick={() => files.current?.click()}
      >
        <ImagePlus size={18} aria-hidden />
        {t.addPhotos}
      </Button>
    </fieldset>
  )
}
