import { createRoot, type Root } from "react-dom/client"

import { t } from "./text"

interface NoticeProps {
  onLoad: () => void
  onLater: () => void
}

const answer = "min-h-11 shrink-0 rounded-sm px-2.5 outline-offset-0 sm:min-h-9"

/** A newer Plaza is there. It waits: nobody is interrupted, and nothing loads by itself. */
function NewerNotice({ onLoad, onLater }: NoticeProps) {
  return (
    <div className="pointer-events-none fixed inset-x-4 top-[calc(var(--head)+8px)] z-50 flex justify-center sm:inset-x-6 sm:top-auto sm:bottom-6 sm:justify-end">
      <div
        // Whoever writes in a dialog is not sent out of it.
        onPointerDown={(event) => event.stopPropagation()}
        className="fold bg-ink text-paper shadow-overlay animate-appear pointer-events-auto flex items-center gap-1 py-1 ps-4 pe-1.5 font-medium"
      >
        <p role="status" className="pe-2">
          {t.newVersion}
        </p>
        <button
          type="button"
          onClick={onLoad}
          className={`${answer} font-semibold underline underline-offset-3`}
        >
          {t.loadIt}
        </button>
        <button type="button" onClick={onLater} className={answer}>
          {t.later}
        </button>
      </div>
    </div>
  )
}

let root: Root | null = null

/**
 * Shows the notice, or shows it for a newer one still. It has a root of its own and comes with all
 * it needs: the release it tells of may have taken away what would be fetched now.
 */
export function tellOfNewer(onLoad: () => void): void {
  root ??= createRoot(document.body.appendChild(document.createElement("div")))
  const shown = root
  shown.render(<NewerNotice onLoad={onLoad} onLater={() => shown.render(null)} />)
}
