import type { ComponentProps } from "react"

import { Input } from "@/shared/ui/input"

/** A name that is an address: nothing completes or corrects it. */
export function UsernameInput(props: ComponentProps<typeof Input>) {
  return <Input autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" {...props} />
}
