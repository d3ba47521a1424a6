import { t } from "@/shared/text/words"

interface ToastOptions {
  /** Takes back what was done; the toast then stays a little longer. */
  onUndo?: () => void
}

async function show(kind: "message" | "error", text: string, { onUndo }: ToastOptions) {
  const [{ toast: sonner }, { mountToaster }] = await Promise.all([
    import("sonner"),
    import("./toaster"),
  ])
  mountToaster()
  sonner[kind](text, {
    duration: onUndo ? 8_000 : 5_000,
    ...(onUndo && { action: { label: t.undo, onClick: onUndo } }),
  })
}

/** Says what has happened. The library comes with the first word. */
export function toast(text: string, options: ToastOptions = {}): void {
  void show("message", text, options)
}

/** Says what did not happen, and what is kept. */
export function toastError(text: string): void {
  void show("error", text, {})
}
