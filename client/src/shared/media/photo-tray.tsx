import { ChevronLeft, ChevronRight, Focus as FocusIcon, RotateCw, X } from "lucide-react"
import { useState } from "react"

import { t } from "@/shared/text/words"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"
import { Progress } from "@/shared/ui/progress"

import { FocusPicker } from "./focus-picker"
import type { Photo, Photos } from "./use-photos"

const onPhoto = "bg-surface/95 text-ink!"

function Tile({ photo, at, photos }: { photo: Photo; at: number; photos: Photos }) {
  const { key, preview, error, media, progress, alt, focus } = photo
  const [choosing, setChoosing] = useState(false)
  const number = at + 1

  return (
    <li className="grid min-w-0 content-start gap-1.5">
      <div className="fold bg-sunken relative aspect-[4/3] overflow-hidden">
        <img
          src={preview}
          alt={alt}
          // What cannot be read cannot be shown; the words below say why.
          onError={({ currentTarget }) => (currentTarget.hidden = true)}
          style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
          className={`size-full object-cover ${error ? "opacity-40" : ""}`}
        />
        <div className="absolute end-1.5 top-1.5 flex gap-1">
          {media && (
            <IconButton
              size="sm"
              icon={FocusIcon}
              label={t.chooseFocus(number)}
              aria-expanded={choosing}
              className={onPhoto}
              onClick={() => setChoosing(!choosing)}
            />
          )}
          {at > 0 && (
            <IconButton
              size="sm"
              icon={ChevronLeft}
              directional
              label={t.moveForward(number)}
              className={onPhoto}
              onClick={() => photos.move(key, -1)}
            />
          )}
          {at < photos.photos.length - 1 && (
            <IconButton
              size="sm"
              icon={ChevronRight}
              directional
              label={t.moveBack(number)}
              className={onPhoto}
              onClick={() => photos.move(key, 1)}
            />
          )}
          <IconButton
            size="sm"
            icon={X}
            label={t.removePhoto(number)}
            className={onPhoto}
            onClick={() => photos.remove(key)}
          />
        </div>
        {!media && !error && (
          <div className="absolute inset-x-3 bottom-3">
            <Progress share={progress} label={t.uploading(number)} />
          </div>
        )}
      </div>
      {choosing && (
        <FocusPicker
          preview={preview}
          focus={focus}
          onFocus={(next) => photos.setFocus(key, next)}
        />
      )}
      {error ? (
        <p role="alert" className="text-berry text-md flex items-start gap-2">
          <span className="grow">{error}</span>
          <IconButton
            size="sm"
            icon={RotateCw}
            label={t.uploadAgain(number)}
            onClick={() => photos.retry(key)}
          />
        </p>
      ) : (
        <Input
          value={alt}
          maxLength={1000}
          placeholder={t.whatDoesItShow}
          aria-label={t.descriptionOf(number)}
          onChange={(event) => photos.setAlt(key, event.target.value)}
          className="text-md"
        />
      )}
    </li>
  )
}

/** The photos of what is being written: progress, order, descriptions, and what went wrong. */
export function PhotoTray({ photos }: { photos: Photos }) {
  if (photos.photos.length === 0) return null
  const undescribed = photos.photos.some(({ alt, error }) => alt.trim() === "" && !error)

  return (
    <div>
      <ul aria-label={t.photos} className="grid grid-cols-2 gap-3">
        {photos.photos.map((photo, at) => (
          <Tile key={photo.key} photo={photo} at={at} photos={photos} />
        ))}
      </ul>
      {undescribed && <p className="text-ink-2 mt-2 text-sm">{t.describePhotos}</p>}
    </div>
  )
}
