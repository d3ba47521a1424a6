import { clsx } from "clsx"
import { X } from "lucide-react"
import { Dialog as Primitive } from "radix-ui"
import type { ReactNode } from "react"

import { t } from "@/shared/text/words"

import { IconButton } from "./icon-button"
import { overlay, overlayMotion } from "./overlay-looks"
import { useReturnFocus } from "./use-return-focus"

interface SheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  children: ReactNode
  /** Stays at the lower edge while the content scrolls. */
  footer?: ReactNode
}

/** From the right on a desktop, from below on a phone: basket, filters, details. */
export function Sheet({ open, onOpenChange, title, children, footer }: SheetProps) {
  const returnFocus = useReturnFocus(open)

  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={clsx("bg-scrim fixed inset-0 z-40", overlayMotion)} />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className={clsx(
            overlay,
            "fixed end-0 bottom-0 z-40 flex flex-col",
            "max-sm:fold-top max-sm:data-[state=open]:animate-rise max-sm:data-[state=closed]:animate-sink max-sm:max-h-[90dvh] max-sm:w-full",
            "sm:data-[state=open]:animate-slide-in sm:data-[state=closed]:animate-slide-out sm:top-0 sm:w-[26rem] sm:border-y-0 sm:border-e-0",
          )}
        >
          <div className="border-line flex items-center justify-between gap-4 border-b px-5 py-2">
            <Primitive.Title className="text-xl">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton icon={X} label={t.close} className="-me-2" />
            </Primitive.Close>
          </div>
          <div className="scroll-quiet min-h-0 grow overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <div className="border-line border-t px-5 py-4 pb-[max(16px,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
