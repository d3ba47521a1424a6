import { clsx } from "clsx"
import type { CSSProperties } from "react"

import { averageColour } from "./average-colour"

/** As much of a media resource as a picture needs. */
export interface PictureSource {
  url: string
  width?: number | null | undefined
  height?: number | null | undefined
  blurhash?: string | null | undefined
  alt_text?: string | null | undefined
  focus?: { x: number; y: number } | null | undefined
  renditions?: readonly { url: string; width: number }[] | null | undefined
}

interface PictureProps {
  media: PictureSource
  /** How wide it is shown, in CSS: "(width < 640px) 100vw, 620px". */
  sizes: string
  /** Width to height; without it the picture keeps its own. */
  ratio?: number
  /** The first picture of a page: fetched at once. */
  first?: boolean
  /** Whose it is turns the fold; "none" inside something that folds already. */
  corners?: "fold" | "fold-own" | "none"
  /** Overrides the picture's own description; "" where the words beside it say the same. */
  alt?: string
  className?: string
}

/** Wider than this nobody needs; the server makes no wider rendition either. */
const widest = 1600

/** A small original may be the sharpest file there is. */
function filesOf({
  url,
  width,
  renditions,
}: PictureSource): readonly { url: string; width: number }[] {
  const files = renditions ?? []
  const isSharper = width && width <= widest && files.every((one) => one.width < width)
  return files.length > 0 && isSharper ? [...files, { url, width }] : files
}

/** Keeps its place before it comes, in its average colour, and takes the smallest file that does. */
export function Picture({
  media,
  sizes,
  ratio,
  first = false,
  corners = "fold",
  alt,
  className,
}: PictureProps) {
  const { width, height } = media
  const style: CSSProperties = {
    aspectRatio: ratio ?? (width && height ? `${width} / ${height}` : "3 / 2"),
    ...(media.focus && { objectPosition: `${media.focus.x}% ${media.focus.y}%` }),
    backgroundColor: averageColour(media.blurhash) ?? "var(--sunken)",
  }
  const srcSet = filesOf(media)
    .map((one) => `${one.url} ${one.width}w`)
    .join(", ")

  return (
    <img
      src={media.url}
      srcSet={srcSet === "" ? undefined : srcSet}
      sizes={sizes}
      alt={alt ?? media.alt_text ?? ""}
      width={width ?? undefined}
      height={height ?? undefined}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding="async"
      style={style}
      className={clsx(
        "w-full object-cover",
        corners === "fold" && "fold",
        corners === "fold-own" && "fold-own",
        corners !== "none" && "outline-line outline outline-1 -outline-offset-1",
        className,
      )}
    />
  )
}
