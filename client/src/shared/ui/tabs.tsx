import { clsx } from "clsx"
import { Tabs as Primitive } from "radix-ui"
import type { ReactNode } from "react"
import { NavLink } from "react-router"

import { direction } from "@/shared/text/language"

const tab =
  "text-ink-2 hover:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent px-4 font-medium whitespace-nowrap transition-colors"
const list = "border-line scroll-quiet flex overflow-x-auto border-b"

interface TabsProps {
  label: string
  value: string
  onValueChange: (value: string) => void
  tabs: { value: string; title: ReactNode }[]
  children: ReactNode
}

/** Tabs inside a page, with TabPanel as children. Tabs that have an address of their own are TabLinks. */
export function Tabs({ label, tabs, children, ...rest }: TabsProps) {
  return (
    <Primitive.Root dir={direction()} {...rest}>
      <Primitive.List aria-label={label} className={list}>
        {tabs.map(({ value, title }) => (
          <Primitive.Trigger
            key={value}
            value={value}
            className={clsx(
              tab,
              "data-[state=active]:border-ember data-[state=active]:text-ink data-[state=active]:font-semibold -outline-offset-2",
            )}
          >
            {title}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {children}
    </Primitive.Root>
  )
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return <Primitive.Content value={value}>{children}</Primitive.Content>
}

interface TabLinksProps {
  label: string
  tabs: { to: string; title: ReactNode; end?: boolean }[]
}

/** On a phone the tab one is at may lie beyond the edge. */
function showPresent(nav: HTMLElement | null): void {
  const present = nav?.querySelector('[aria-current="page"]')
  present?.scrollIntoView({ block: "nearest", inline: "nearest" })
}

/** Looks like tabs, is navigation: each has its own address. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav ref={showPresent} aria-label={label} className={list}>
      {tabs.map(({ to, title, end }) => (
        <NavLink
          key={to}
          to={to}
          end={end ?? true}
          className={({ isActive }) =>
            clsx(tab, "-outline-offset-2", isActive && "border-ember! text-ink! font-semibold!")
          }
        >
          {title}
        </NavLink>
      ))}
    </nav>
  )
}
