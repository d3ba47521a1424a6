import { clsx } from "clsx"
import { X } from "lucide-react"
import { Dialog as Primitive } from "radix-ui"
import type { ReactNode } from "react"

import { t } from "@/shared/text/words"

import { IconButton } from "./icon-button"
import { overlay, overlayMotion } from "./overlay-looks"
import { useReturnFocus } from "./use-return-focus"

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
}

/** A question or a small task in the middle; on a phone it stands at the lower edge. */
export function Dialog({ open, onOpenChange, title, description, children, actions }: DialogProps) {
  const returnFocus = useReturnFocus(open)

  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={clsx("bg-scrim fixed inset-0 z-40", overlayMotion)} />
        <Primitive.Content
          onCloseAutoFocus={returnFocus}
          {...(!description && { "aria-describedby": undefined })}
          className={clsx(
            overlay,
            overlayMotion,
            "scroll-quiet fixed inset-x-0 bottom-0 z-40 max-h-[90dvh] overflow-y-auto p-5 max-sm:fold-top max-sm:pb-[max(20px,env(safe-area-inset-bottom))]",
            "sm:fold sm:max-w-dialog sm:inset-auto sm:start-1/2 sm:top-[12dvh] sm:max-h-[80dvh] sm:w-[calc(100vw-48px)] sm:-translate-x-1/2 rtl:sm:translate-x-1/2",
          )}
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <Primitive.Title className="text-xl">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton icon={X} label={t.close} className="-me-2 -mt-2" />
            </Primitive.Close>
          </div>
          {description && (
            <Primitive.Description className="text-ink-2 mb-4">{description}</Primitive.Description>
          )}
          {children}
          {actions && <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
