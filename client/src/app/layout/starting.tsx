import { Logo } from "@/shared/ui/logo"

import { t } from "./text"

/** The moment before it is known who is there. Quiet: usually it lasts less than a blink. */
export function Starting() {
  return (
    <div role="status" className="grid min-h-[80dvh] place-items-center">
      <span className="sr-only">{t.opening}</span>
      <span className="animate-appear [animation-delay:400ms] [animation-fill-mode:both]">
        <Logo size={44} />
      </span>
    </div>
  )
}
