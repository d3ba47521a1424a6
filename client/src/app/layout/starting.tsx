import { Logo } from "@/shared/ui/logo"

import { t } from "./text"

/** The moment before it is known who is there: what index.html shows stays where it is. */
export function Starting() {
  return (
    <div role="status" className="grid min-h-[80dvh] place-items-center">
      <span className="sr-only">{t.opening}</span>
      <Logo size={44} />
    </div>
  )
}
