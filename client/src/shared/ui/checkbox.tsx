import { Check, Minus } from "lucide-react"
import { Checkbox as Primitive } from "radix-ui"
import type { ComponentProps, ReactNode } from "react"

interface CheckboxProps extends ComponentProps<typeof Primitive.Root> {
  children: ReactNode
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <Primitive.Root
        className="border-line-strong bg-surface data-[state=checked]:border-ember data-[state=checked]:bg-ember data-[state=indeterminate]:border-ember data-[state=indeterminate]:bg-ember text-on-ember inline-flex size-5.5 shrink-0 items-center justify-center rounded-sm border transition-colors"
        {...rest}
      >
        <Primitive.Indicator className="group">
          <Check
            size={16}
            strokeWidth={3}
            aria-hidden
            className="group-data-[state=indeterminate]:hidden"
          />
          <Minus
            size={16}
            strokeWidth={3}
            aria-hidden
            className="hidden group-data-[state=indeterminate]:block"
          />
        </Primitive.Indicator>
      </Primitive.Root>
      <span>{children}</span>
    </label>
  )
}
