import { clsx } from "clsx"
import { Link as RouterLink, type LinkProps } from "react-router"

/** A link inside text. Foreign addresses use a plain `<a rel="noreferrer">`. */
export function Link({ className, ...rest }: LinkProps) {
  return (
    <RouterLink
      className={clsx(
        "text-ember-strong font-medium underline decoration-1 underline-offset-3 hover:decoration-2",
        className,
      )}
      {...rest}
    />
  )
}
