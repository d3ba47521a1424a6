import { Switch as Primitive } from "radix-ui"
import { useId, type ComponentProps, type ReactNode } from "react"

interface SwitchProps extends ComponentProps<typeof Primitive.Root> {
  label: ReactNode
  hint?: ReactNode
}

/** Applies at once. What needs a Save button is a Checkbox. */
export function Switch({ label, hint, ...rest }: SwitchProps) {
  const id = useId()

  return (
    <div className="flex min-h-11 items-center justify-between gap-4 py-1">
      <div>
        <label htmlFor={id} className="block font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-3 text-md">
            {hint}
          </p>
        )}
      </div>
      <Primitive.Root
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="bg-sunken border-line-strong data-[state=checked]:border-ember data-[state=checked]:bg-ember relative h-7 w-12 shrink-0 rounded-full border transition-colors disabled:opacity-50"
        {...rest}
      >
        <Primitive.Thumb
          data-mark=""
          className="bg-ink-2 data-[state=checked]:bg-on-ember block size-5 translate-x-[3px] rounded-full transition-transform data-[state=checked]:translate-x-[23px] rtl:-translate-x-[3px] rtl:data-[state=checked]:-translate-x-[23px]"
        />
      </Primitive.Root>
    </div>
  )
}
