import { t } from "@/shared/text/words"

import { shortcuts, type Shortcut } from "./registry"
import { useSingleKeys } from "./single-keys"

/** What a control carries that a single key presses: the handler finds it by `data-key`. */
export function useKey(name: Shortcut) {
  const on = useSingleKeys()
  return { "data-key": name, "aria-keyshortcuts": on ? shortcuts[name].keys : undefined }
}

/** "New post (n)": a tooltip with its key, while single keys are on. */
export function useTip(label: string, name: Shortcut | undefined): string {
  const on = useSingleKeys()
  return on && name ? t.withKey(label, shortcuts[name].keys) : label
}
