import { Tooltip as Primitive } from "radix-ui"
import type { ReactNode } from "react"

interface TooltipProps {
  text: ReactNode
  /** One element that can be focused. */
  children: ReactNode
  side?: "top" | "right" | "bottom" | "left"
}

/** Extra words for a control; never the only place where they stand. */
export function Tooltip({ text, children, side = "top" }: TooltipProps) {
  return (
    <Primitive.Provider delayDuration={400}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="bg-ink text-paper animate-appear fold-sm z-50 max-w-64 px-2.5 py-1.5 text-sm font-medium"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
