import { X } from "lucide-react"

import { Progress } from "@/shared/ui/progress"

import { t } from "./text"
import type { Attachment } from "./use-attachments"

interface AttachmentTrayProps {
  attachments: readonly Attachment[]
  onRemove: (key: string) => void
}

/** Pictures that will go with the next message. */
export function AttachmentTray({ attachments, onRemove }: AttachmentTrayProps) {
  if (attachments.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3 px-1 pb-2">
      {attachments.map(({ key, name, preview, progress, media, error }) => (
        <li key={key} className="w-24">
          <div className="relative">
            <img src={preview} alt="" className="fold size-24 object-cover" />
            <button
              type="button"
              aria-label={t.remove(name)}
              onClick={() => onRemove(key)}
              className="bg-ink text-paper absolute -end-2 -top-2 inline-flex size-7 items-center justify-center rounded-full"
            >
              <X size={16} strokeWidth={2.2} aria-hidden />
            </button>
          </div>
          {!media && !error && <Progress share={progress} label={t.uploading(name)} />}
          {error && (
            <p role="alert" className="text-berry mt-1 text-xs">
              {error}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
