/** The one raised surface: popovers, menus, dialogs and sheets share it. */
export const overlay = "bg-surface text-ink border-line shadow-overlay border"

export const overlayMotion = "data-[state=open]:animate-appear data-[state=closed]:animate-leave"
