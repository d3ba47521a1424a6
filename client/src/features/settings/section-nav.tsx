import { clsx } from "clsx"
import { ChevronRight } from "lucide-react"
import { NavLink } from "react-router"

import { paths } from "@/shared/paths"

import { sections } from "./sections"
import { t } from "./text"

/** The sections: beside the open one, or alone as the first page on a phone. */
export function SectionNav({ className }: { className?: string }) {
  return (
    <nav aria-label={t.settings} className={className}>
      <ul>
        {sections.map(({ id, title, note, icon: Icon }) => (
          <li key={id}>
            <NavLink
              to={paths.settingsSection(id)}
              className={({ isActive }) =>
                clsx(
                  "row-space hover:bg-sunken relative flex items-center gap-3 px-4 -outline-offset-2 transition-colors max-lg:border-b max-lg:border-line",
                  isActive && "bg-sunken",
                )
              }
            >
              {({ isActive }) => (
                <>
                  {isActive && (
                    <span
                      data-mark=""
                      aria-hidden
                      className="bg-room absolute start-0 h-6 w-1 rounded-full"
                    />
                  )}
                  <Icon
                    size={22}
                    strokeWidth={isActive ? 2.4 : 1.8}
                    aria-hidden
                    className="text-ink-2 shrink-0"
                  />
                  <span className="min-w-0 grow">
                    <span className="block font-semibold">{title}</span>
                    <span className="text-ink-3 text-md block">{note}</span>
                  </span>
                  <ChevronRight
                    size={18}
                    strokeWidth={1.8}
                    aria-hidden
                    className="text-ink-3 shrink-0 lg:hidden rtl:-scale-x-100"
                  />
                </>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
