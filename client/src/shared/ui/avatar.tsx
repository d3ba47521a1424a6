import { clsx } from "clsx"
import type { CSSProperties } from "react"

import { avatarHue, initials } from "./avatar-hue"

interface AvatarProps {
  name: string
  /** Address of the picture; without one the initials stand in. */
  src?: string | null | undefined
  size?: 24 | 32 | 40 | 44 | 64 | 96
  /** People are squircles; things (rooms, shops) are folds. */
  thing?: boolean
  /** Shows the dot; say it in words as well where it matters. */
  online?: boolean
  className?: string
}

/** Decoration: the name always stands beside it, so it is silent to screen readers. */
export function Avatar({ name, src, size = 44, thing = false, online, className }: AvatarProps) {
  const style = {
    "--avatar-hue": avatarHue(name),
    width: size,
    height: size,
    fontSize: Math.round(size * (initials(name).length > 1 ? 0.34 : 0.4)),
  } as CSSProperties

  return (
    <span aria-hidden className={clsx("relative inline-flex shrink-0", className)}>
      <span
        style={style}
        className={clsx(
          "avatar-colour inline-flex items-center justify-center overflow-hidden font-semibold select-none",
          thing ? (size < 40 ? "fold-sm" : "fold") : "squircle",
        )}
      >
        {src ? (
          <img
            src={src}
            alt=""
            width={size}
            height={size}
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          initials(name)
        )}
      </span>
      {online && (
        <span
          data-mark=""
          className="bg-moss ring-paper absolute -end-0.5 -bottom-0.5 size-3 rounded-full ring-2"
        />
      )}
    </span>
  )
}
