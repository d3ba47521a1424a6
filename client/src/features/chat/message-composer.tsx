import { ImagePlus, SendHorizontal } from "lucide-react"
import { useEffect, useRef, type KeyboardEvent } from "react"
import { useLocation } from "react-router"

import { useMe } from "@/shared/session/session-store"
import { IconButton } from "@/shared/ui/icon-button"
import { Textarea } from "@/shared/ui/textarea"

import { AttachmentTray } from "./attachment-tray"
import { chatOutbox, laneOf } from "./outbox"
import { t } from "./text"
import { useAttachments } from "./use-attachments"
import { useChatDraft } from "./use-chat-draft"
import { useChatOutbox } from "./use-chat-outbox"
import type { OpenedByKey } from "./use-conversation-keys"
import { useTypingReports } from "./use-typing"

const longest = 4000

interface MessageComposerProps {
  conversationId: number
  /** With whom: "Message Ben". */
  name: string
}

/** Enter sends, Shift and Enter begins a line. The words are kept until they are in the outbox. */
export function MessageComposer({ conversationId, name }: MessageComposerProps) {
  const me = useMe()
  useChatOutbox()
  const [text, setText] = useChatDraft(me.id, conversationId)
  const { typed, stopped } = useTypingReports(conversationId)
  const pictures = useAttachments()
  const file = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { write } = (useLocation().state ?? {}) as OpenedByKey
  const left = longest - Array.from(text).length
  const ready =
    (text.trim() !== "" || pictures.mediaIds.length > 0) && !pictures.isBusy && left >= 0

  useEffect(() => {
    if (write) field.current?.focus()
  }, [write])

  const send = () => {
    if (!ready) return
    stopped()
    void chatOutbox
      .add(laneOf(conversationId), {
        conversationId,
        body: text.trim(),
        mediaIds: pictures.mediaIds,
        refs: [],
        replyTo: null,
      })
      .then(() => {
        setText("")
        pictures.clear()
      })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      className="border-line bg-paper border-t px-3 pt-3 pb-[max(12px,env(safe-area-inset-bottom))]"
    >
      <div className="mx-auto max-w-3xl">
        <AttachmentTray attachments={pictures.attachments} onRemove={pictures.remove} />
        <div className="fold-own border-line-strong bg-surface focus-within:outline-focus flex items-end gap-1 border p-1 focus-within:outline-2 focus-within:outline-offset-2">
          <input
            ref={file}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            multiple
            hidden
            onChange={(event) => {
              pictures.add([...(event.target.files ?? [])])
              event.target.value = ""
            }}
          />
          <IconButton
            icon={ImagePlus}
            label={t.addPicture}
            disabled={pictures.isFull}
            onClick={() => file.current?.click()}
          />
          <Textarea
            ref={field}
            bare
            rows={1}
            dir="auto"
            aria-label={t.messageTo(name)}
            placeholder={t.messageTo(name)}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              typed(event.target.value)
            }}
            onBlur={stopped}
            onKeyDown={onKeyDown}
            className="max-h-40 px-1 py-2.5"
          />
          {left < 200 && (
            <span className={left < 0 ? "text-berry p-2 text-sm" : "text-ink-3 p-2 text-sm"}>
              {left}
            </span>
          )}
          <IconButton
            icon={SendHorizontal}
            directional
            label={t.send}
            look="solid"
            type="submit"
            disabled={!ready}
          />
        </div>
      </div>
    </form>
  )
}
