import { clsx } from "clsx"
import { Popover as Primitive } from "radix-ui"
import type { ComponentProps, ReactNode } from "react"

import { overlay, overlayMotion } from "./overlay-looks"

interface PopoverProps extends ComponentProps<typeof Primitive.Root> {
  trigger: ReactNode
  label: string
  side?: "top" | "bottom"
  align?: "start" | "center" | "end"
}

export function Popover({ trigger, label, side, align, children, ...rest }: PopoverProps) {
  return (
    <Primitive.Root {...rest}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={clsx(overlay, overlayMotion, "fold z-40 max-w-[calc(100vw-24px)] p-4")}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
