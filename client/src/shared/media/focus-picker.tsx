import type { MouseEvent } from "react"

import type { Focus } from "@/shared/api/nouns"
import { t } from "@/shared/text/words"

interface FocusPickerProps {
  preview: string
  focus: Focus
  onFocus: (focus: Focus) => void
}

const percent = (part: number, whole: number) =>
  Math.min(100, Math.max(0, Math.round((part / whole) * 100)))

/** The whole photo with a mark on what stays in view: a click moves it, and so do two sliders. */
export function FocusPicker({ preview, focus, onFocus }: FocusPickerProps) {
  function point({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) {
    const box = currentTarget.getBoundingClientRect()
    onFocus({
      x: percent(clientX - box.left, box.width),
      y: percent(clientY - box.top, box.height),
    })
  }

  return (
    <div className="grid justify-items-center gap-2">
      <p className="text-ink-2 text-sm">{t.focusNote}</p>
      {/* The mark lies where the photo is, from its left edge, however one reads. */}
      <div dir="ltr" className="relative max-w-full cursor-crosshair" onClick={point}>
        <img src={preview} alt="" className="max-h-60 max-w-full" />
        <span
          aria-hidden
          style={{ insetInlineStart: `${focus.x}%`, top: `${focus.y}%` }}
          className="border-paper outline-ink pointer-events-none absolute size-6 -translate-1/2 rounded-full border-2 outline-2"
        />
      </div>
      {(["x", "y"] as const).map((axis) => (
        <label
          key={axis}
          className="text-md grid w-full grid-cols-[7rem_minmax(0,1fr)] items-center"
        >
          {axis === "x" ? t.focusAcross : t.focusDown}
          <input
            type="range"
            dir="ltr"
            min={0}
            max={100}
            value={focus[axis]}
            aria-valuetext={`${focus[axis]} %`}
            onChange={({ target }) => onFocus({ ...focus, [axis]: target.valueAsNumber })}
            className="h-8 w-full"
          />
        </label>
      ))}
    </div>
  )
}
