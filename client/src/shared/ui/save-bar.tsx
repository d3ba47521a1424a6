import { Button } from "./button"

interface SaveBarProps {
  /** Stands there while something is not saved. */
  open: boolean
  /** "Not saved yet", or why it cannot be. */
  note: string
  /** What the button does: "Save profile". */
  save: string
  discard: string
  busy: boolean
  disabled?: boolean
  onDiscard: () => void
}

/** The end of a form that saves everything at once; stays in sight at the lower edge. */
export function SaveBar({
  open,
  note,
  save,
  discard,
  busy,
  disabled = false,
  onDiscard,
}: SaveBarProps) {
  return (
    <div className="pointer-events-none sticky bottom-[calc(var(--tab-bar)+16px)] z-20">
      <p role="status" className="sr-only">
        {open && note}
      </p>
      {open && (
        <div className="animate-appear bg-surface border-line-strong fold shadow-overlay pointer-events-auto mx-auto flex max-w-160 flex-wrap items-center gap-2 border py-2 ps-4 pe-2">
          <p aria-hidden className="font-semibold">
            {note}
          </p>
          <span className="ms-auto flex gap-2">
            <Button look="quiet" disabled={busy} onClick={onDiscard}>
              {discard}
            </Button>
            <Button type="submit" busy={busy} disabled={disabled}>
              {save}
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}
