import { CircleAlert, ImageUp } from "lucide-react"
import { useEffect, useId, useRef, useState, type ChangeEvent } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { Avatar } from "@/shared/ui/avatar"
import { Button } from "@/shared/ui/button"
import { Progress } from "@/shared/ui/progress"
import { toast } from "@/shared/ui/toast"

import { useRemoveAvatar, useSetAvatar } from "./queries"
import { t } from "./text"

/** The chosen file as something to look at, for as long as it is the chosen one. */
function usePreview(): [string | null, (file: File | null) => void] {
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => (preview ? () => URL.revokeObjectURL(preview) : undefined), [preview])
  return [preview, (file) => setPreview(file && URL.createObjectURL(file))]
}

function Refusal({ id, error }: { id: string; error: Error }) {
  return (
    <p id={id} role="alert" className="text-berry text-md flex items-start gap-1.5">
      <CircleAlert size={16} strokeWidth={2} aria-hidden className="mt-0.5 shrink-0" />
      {sentenceFor(error)} {t.pictureAsItWas}
    </p>
  )
}

/** One's picture: shown while it travels, saved when it arrives, and as before if it is refused. */
export function AvatarField() {
  const me = useMe()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [preview, show] = usePreview()
  const sending = useSetAvatar()
  const removal = useRemoveAvatar()
  const error = sending.error ?? removal.error

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    // The same file may be chosen again after a refusal.
    target.value = ""
    if (!file) return
    removal.reset()
    show(file)
    sending.mutate(file, {
      onSuccess: () => toast(t.pictureShown),
      onSettled: () => show(null),
    })
  }
  const remove = () => {
    sending.reset()
    removal.mutate(undefined, { onSuccess: () => toast(t.pictureRemoved) })
  }

  return (
    <div role="group" aria-label={t.picture} className="flex items-center gap-5">
      {preview ? (
        <Avatar name={me.display_name} src={preview} size={96} />
      ) : (
        <Face person={me} size={96} />
      )}
      <div className="grid min-w-0 grow gap-2">
        <div className="flex flex-wrap gap-2">
          <input
            ref={picker}
            type="file"
            accept="image/*"
            aria-label={t.choosePictureOfYou}
            aria-describedby={error ? id : undefined}
            tabIndex={-1}
            className="sr-only"
            onChange={choose}
          />
          <Button look="line" busy={sending.isPending} onClick={() => picker.current?.click()}>
            <ImageUp size={18} strokeWidth={1.8} aria-hidden />
            {me.avatar ? t.changePicture : t.choosePicture}
          </Button>
          {me.avatar && !sending.isPending && (
            <Button look="quiet" busy={removal.isPending} onClick={remove}>
              {t.remove}
            </Button>
          )}
        </div>
        {sending.isPending ? (
          <Progress share={sending.share} label={t.sendingPicture} />
        ) : (
          <p className="text-ink-3 text-sm">{t.pictureKinds}</p>
        )}
        {error && <Refusal id={id} error={error} />}
      </div>
    </div>
  )
}
