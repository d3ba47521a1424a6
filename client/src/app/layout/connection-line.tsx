import { realtime } from "@/shared/realtime/realtime"
import { useConnectionNotice, type ConnectionNotice } from "@/shared/realtime/use-connection-notice"
import { Banner } from "@/shared/ui/banner"
import { Button } from "@/shared/ui/button"
import { Spinner } from "@/shared/ui/spinner"

import { t } from "./text"
import { useOnline } from "./use-online"

function wording(notice: ConnectionNotice & { kind: "banner" }, online: boolean): string {
  if (!online) return t.offline
  if (notice.seconds === null || notice.seconds === 0) return t.tryingNow
  return t.nextTry(notice.seconds)
}

function Word({ notice, online }: { notice: ConnectionNotice; online: boolean }) {
  if (notice.kind === "none") return null
  if (notice.kind === "banner")
    return (
      <Banner
        tone="warning"
        action={
          online && (
            <Button look="line" size="sm" onClick={() => void realtime.tryNow()}>
              {t.tryNow}
            </Button>
          )
        }
      >
        {wording(notice, online)}
      </Banner>
    )

  return (
    <div className="pointer-events-none fixed inset-x-0 top-2 z-50 flex justify-center">
      <span className="bg-ink text-paper animate-appear inline-flex items-center gap-2 rounded-full px-3.5 py-1.5 text-sm font-medium">
        {notice.kind === "connecting" ? (
          <>
            <Spinner size={14} /> {t.connecting}
          </>
        ) : (
          t.upToDate
        )}
      </span>
    </div>
  )
}

/** Says how the line is, and only when it matters. Reading and writing go on meanwhile. */
export function ConnectionLine() {
  const notice = useConnectionNotice()
  const online = useOnline()

  return (
    // The countdown is not read aloud every second; that the line broke is.
    <div role={notice.kind === "banner" ? undefined : "status"}>
      <Word notice={notice} online={online} />
    </div>
  )
}
