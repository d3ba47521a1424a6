import { flushSync } from "react-dom"
import { createRoot, type Root } from "react-dom/client"
import { toast, Toaster } from "sonner"

import { t } from "@/shared/text/words"

let root: Root | null = null
let place: HTMLElement | null = null

/** Toasts have a root of their own, so that no page pays for them before the first one. */
export function mountToaster(): void {
  if (root) return
  place = document.body.appendChild(document.createElement("div"))
  root = createRoot(place)
  const toaster = (
    <Toaster
      containerAriaLabel={t.notices}
      position="bottom-center"
      offset={{ bottom: 24 }}
      // Above the compose button, and above what one is writing.
      mobileOffset={{ bottom: "calc(var(--tab-bar) + 84px)" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "fold font-body bg-ink text-paper shadow-overlay flex w-full items-center gap-3 px-4 py-3 font-medium sm:w-88 focus-visible:outline-2! focus-visible:outline-focus! focus-visible:outline-offset-2!",
          content: "grow",
          actionButton:
            "text-paper min-h-8 shrink-0 rounded-sm px-2 font-semibold underline underline-offset-3",
        },
      }}
    />
  )
  const mounted = root
  // The first word must find somebody listening.
  flushSync(() => mounted.render(toaster))
}

/** Takes all toasts away, and what draws them: the page is about to go. */
export function unmountToaster(): void {
  // The library would show to the next one what it still holds.
  toast.dismiss()
  root?.unmount()
  place?.remove()
  root = place = null
}
