import { ArrowLeft } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "react-router"

import { t } from "@/shared/text/words"

interface PageHeadProps {
  title: ReactNode
  /** Where "back" leads, on pages below another. */
  backTo?: string
  /** At most one on a phone. */
  actions?: ReactNode
  /** A face or a thing before the title. */
  lead?: ReactNode
  /** A second line: "4 people, 2 here". */
  note?: ReactNode
}

/** The title with its room's bar; stays at the upper edge. */
export function PageHead({ title, backTo, actions, lead, note }: PageHeadProps) {
  return (
    <header className="border-line bg-paper sticky top-0 z-30 flex h-(--head) items-center gap-3 border-b px-4">
      <span data-mark="" aria-hidden className="bg-room h-6 w-1.5 shrink-0 rounded-full" />
      {backTo && (
        <Link
          to={backTo}
          aria-label={t.back}
          className="fold text-ink-2 hover:bg-sunken hover:text-ink -ms-2 inline-flex size-11 shrink-0 items-center justify-center"
        >
          <ArrowLeft size={22} strokeWidth={1.8} aria-hidden className="rtl:-scale-x-100" />
        </Link>
      )}
      {lead}
      <div className="min-w-0 grow">
        <h1 className="truncate text-xl leading-7">{title}</h1>
        {note && <p className="text-ink-3 truncate text-sm">{note}</p>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </header>
  )
}
