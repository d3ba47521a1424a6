import { MessageCircle, PenLine, ShoppingBasket, type LucideIcon } from "lucide-react"

import { Page } from "@/app/layout/page"
import { useOnline } from "@/app/layout/use-online"
import { t as words } from "@/shared/text/words"
import { Button } from "@/shared/ui/button"

import { SquareAtNight } from "./square-at-night"
import { t } from "./text"
import { useReturn } from "./use-return"

interface KeptProps {
  icon: LucideIcon
  what: string
  look: string
  children: string
}

function Kept({ icon: Icon, what, look, children }: KeptProps) {
  return (
    <li className="flex items-start gap-3.5">
      <span className={`fold-sm inline-flex size-10 shrink-0 items-center justify-center ${look}`}>
        <Icon size={20} strokeWidth={1.8} aria-hidden />
      </span>
      <p>
        <span className="block font-semibold">{what}</span>
        <span className="text-ink-2 text-md block">{children}</span>
      </p>
    </li>
  )
}

/** The server was not reached: why, what is kept, and that it goes on by itself. */
export function OfflinePage() {
  const online = useOnline()
  const { look, looking, missed } = useReturn()
  const title = online ? t.notReached : t.youAreOffline

  return (
    <Page room="social" title={title}>
      <div className="grid gap-6 px-4 py-6 sm:px-6 sm:py-8">
        <SquareAtNight />
        <p className="text-ink-2 max-w-[52ch] text-lg text-pretty">
          {online ? t.notReachedNote : t.offlineNote}
        </p>
        <section className="grid gap-4">
          <h2 className="text-lg">{t.whatIsKept}</h2>
          <ul className="grid gap-4">
            <Kept icon={PenLine} what={t.drafts} look="bg-ember-soft text-ember">
              {t.draftsNote}
            </Kept>
            <Kept icon={MessageCircle} what={t.messages} look="bg-lagoon-soft text-lagoon">
              {t.messagesNote}
            </Kept>
            <Kept icon={ShoppingBasket} what={t.basket} look="bg-moss-soft text-moss">
              {t.basketNote}
            </Kept>
          </ul>
        </section>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button busy={looking} onClick={() => void look()}>
            {words.tryAgain}
          </Button>
          <p role="status" className="text-ink-3 text-md">
            {missed > 0 && !looking && t.stillNothing}
          </p>
        </div>
      </div>
    </Page>
  )
}
