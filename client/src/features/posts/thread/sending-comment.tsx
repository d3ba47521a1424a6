import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { RichText } from "@/shared/text/rich-text"
import { Button } from "@/shared/ui/button"

import { t } from "./text"
import type { Sending } from "./use-sending"

/** One's own words on their way, or back again with the reason. */
export function SendingComment({ sending }: { sending: Sending }) {
  const me = useMe()
  const { body, reason, retry, discard } = sending

  return (
    <div className="flex gap-3 py-2.5">
      <Face person={me} size={32} />
      <div className="min-w-0 grow">
        <p className="text-md font-semibold">{me.display_name}</p>
        <p className={reason ? "wrap-anywhere" : "text-ink-3 wrap-anywhere"}>
          <RichText text={body} />
        </p>
        {reason ? (
          <div role="alert" className="text-berry text-md mt-1 flex flex-wrap items-center gap-2">
            <span className="grow">{t.notSent(reason)}</span>
            <Button size="sm" look="line" onClick={retry}>
              {t.tryAgain}
            </Button>
            <Button size="sm" look="quiet" onClick={discard}>
              {t.discard}
            </Button>
          </div>
        ) : (
          <p className="text-ink-3 text-sm">{t.sending}</p>
        )}
      </div>
    </div>
  )
}
