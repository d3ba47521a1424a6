import { clsx } from "clsx"
import type { LucideIcon } from "lucide-react"
import { DropdownMenu as Primitive } from "radix-ui"
import type { ReactNode } from "react"
import { Link } from "react-router"

import { direction } from "@/shared/text/language"

import { overlay, overlayMotion } from "./overlay-looks"

interface MenuProps {
  /** One button; the menu hangs from it. */
  trigger: ReactNode
  children: ReactNode
  align?: "start" | "end"
  side?: "top" | "bottom"
  /** For a menu that was asked for before it was there. */
  defaultOpen?: boolean
}

export function Menu({
  trigger,
  children,
  align = "end",
  side = "bottom",
  defaultOpen = false,
}: MenuProps) {
  return (
    <Primitive.Root modal={false} dir={direction()} defaultOpen={defaultOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={clsx(overlay, overlayMotion, "fold z-40 min-w-52 p-1.5")}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

interface MenuItemProps {
  icon?: LucideIcon
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

const row =
  "flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-md px-3 font-medium outline-none data-[highlighted]:bg-sunken data-[disabled]:opacity-50"

export function MenuItem({ icon: Icon, danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <Primitive.Item
      disabled={disabled}
      onSelect={onSelect}
      className={clsx(row, danger && "text-berry data-[highlighted]:bg-berry-soft")}
    >
      {Icon && <Icon size={18} strokeWidth={1.8} aria-hidden />}
      {children}
    </Primitive.Item>
  )
}

export function MenuLink({
  icon: Icon,
  to,
  children,
}: {
  icon?: LucideIcon
  to: string
  children: ReactNode
}) {
  return (
    <Primitive.Item asChild>
      <Link to={to} className={row}>
        {Icon && <Icon size={18} strokeWidth={1.8} aria-hidden />}
        {children}
      </Link>
    </Primitive.Item>
  )
}

export function MenuDivider() {
  return <Primitive.Separator className="bg-line mx-3 my-1.5 h-px" />
}
