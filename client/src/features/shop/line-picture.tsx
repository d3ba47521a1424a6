import { Package } from "lucide-react"

import type { Media } from "@/shared/api/nouns"
import { Picture } from "@/shared/ui/picture"

/** The small picture of a thing in a basket or an order. */
export function LinePicture({ media }: { media: Media | null }) {
  return (
    <span className="block w-18 shrink-0">
      {media ? (
        <Picture media={media} sizes="72px" ratio={4 / 5} alt="" />
      ) : (
        <span className="fold bg-room-soft text-room flex aspect-[4/5] items-center justify-center">
          <Package size={22} strokeWidth={1.6} aria-hidden />
        </span>
      )}
    </span>
  )
}
