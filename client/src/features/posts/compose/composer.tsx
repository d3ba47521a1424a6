import { ImagePlus, ShoppingBag, X } from "lucide-react"
import { lazy, Suspense, useRef, useState, type ClipboardEvent, type DragEvent } from "react"

import { PhotoTray } from "@/shared/media/photo-tray"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { IconButton } from "@/shared/ui/icon-button"
import { Textarea } from "@/shared/ui/textarea"

import type { Post } from "../post"
import { AudienceFace } from "./audience-face"
import { ProductPicker } from "./product-picker"
import { t } from "./text"
import { TextCounter } from "./text-counter"
import { useComposer } from "./use-composer"

const AudienceMenu = lazy(async () => ({
  default: (await import("./audience-menu")).AudienceMenu,
}))

const accepted = "image/jpeg,image/png,image/webp,image/gif"

const picturesIn = (data: DataTransfer) =>
  [...data.files].filter(({ type }) => type.startsWith("image/"))

/** Where a post is written. Closing keeps the draft; Ctrl+Enter posts. */
export function Composer({ onPosted }: { onPosted: (post: Post) => void }) {
  const { draft, set, photos, post, ready, sending, failure, problem } = useComposer(onPosted)
  const [picking, setPicking] = useState(false)
  const files = useRef<HTMLInputElement>(null)

  function take(event: ClipboardEvent | DragEvent, data: DataTransfer) {
    const pictures = picturesIn(data)
    if (pictures.length === 0) return
    event.preventDefault()
    photos.add(pictures)
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void post()
      }}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onDragOver={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void post()
      }}
    >
      {failure && (
        <Callout tone="danger" live title={t.notPosted}>
          {failure}
        </Callout>
      )}
      <div className="justify-self-start">
        <Suspense fallback={<AudienceFace audience={draft.audience} />}>
          <AudienceMenu value={draft.audience} onChange={(audience) => set({ audience })} />
        </Suspense>
      </div>
      <div className="fold-own focus-within:outline-focus grid focus-within:outline-2 focus-within:outline-offset-4">
        <Textarea
          bare
          autoFocus
          rows={5}
          value={draft.body}
          aria-label={t.whatIsGoingOn}
          placeholder={t.whatIsGoingOn}
          onChange={(event) => set({ body: event.target.value })}
          className="min-h-36 text-lg"
        />
      </div>
      {draft.attached.map(({ id, name }) => (
        <p key={id} className="fold bg-moss-soft flex items-center gap-2 ps-3.5">
          <ShoppingBag size={18} strokeWidth={1.8} aria-hidden className="text-moss" />
          <span className="min-w-0 grow truncate font-medium">{name}</span>
          <IconButton
            icon={X}
            label={t.remove(name)}
            onClick={() => set({ attached: draft.attached.filter((one) => one.id !== id) })}
          />
        </p>
      ))}
      {picking && (
        <ProductPicker
          onClose={() => setPicking(false)}
          onPick={(ref, name) => {
            const others = draft.attached.filter(({ id }) => id !== ref.id)
            set({ attached: [...others, { ...ref, name }] })
            setPicking(false)
          }}
        />
      )}
      <PhotoTray photos={photos} />
      <div className="border-line bg-surface sticky -bottom-5 -mx-5 -mb-5 flex items-center gap-1 border-t ps-3 pe-5 pt-3 pb-5">
        <input
          ref={files}
          hidden
          multiple
          type="file"
          accept={accepted}
          aria-label={t.photos}
          onChange={(event) => {
            photos.add(event.target.files ?? [])
            event.target.value = ""
          }}
        />
        <IconButton
          icon={ImagePlus}
          label={t.addPhotos}
          disabled={photos.isFull}
          onClick={() => files.current?.click()}
        />
        <IconButton
          icon={ShoppingBag}
          label={t.attachProduct}
          disabled={picking || draft.attached.length >= 4}
          onClick={() => setPicking(true)}
        />
        <span className="text-ink-3 min-w-0 grow px-1 text-sm">{problem}</span>
        <TextCounter text={draft.body} />
        <Button type="submit" disabled={!ready && !sending} busy={sending} className="ms-3">
          {t.post}
        </Button>
      </div>
    </form>
  )
}
