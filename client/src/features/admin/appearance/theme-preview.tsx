import type { CSSProperties } from "react"

import type { Theme } from "@/shared/styles/contrast"
import { styleOf, type ThemeNumbers } from "@/shared/styles/tokens"
import { Avatar } from "@/shared/ui/avatar"
import { Button } from "@/shared/ui/button"
import { Input } from "@/shared/ui/input"
import { Tag } from "@/shared/ui/tag"

import { t } from "./text"

/** A piece of Plaza in the colours that are being chosen; a picture, nothing to press. */
export function ThemePreview({ theme, numbers }: { theme: Theme; numbers: ThemeNumbers }) {
  return (
    <div role="img" aria-label={t.previewIn(t[theme])} className="min-w-0">
      <div
        inert
        data-own-theme=""
        data-theme={theme}
        data-room="social"
        style={styleOf(numbers) as CSSProperties}
        className="fold border-line bg-paper text-ink overflow-hidden border"
      >
        <div className="border-line flex items-center gap-3 border-b px-4 py-3">
          <span className="bg-room h-6 w-1.5 rounded-full" />
          <span className="font-display text-xl font-bold">Plaza</span>
          <Tag tone="ember">{t.fresh}</Tag>
        </div>
        <div className="border-line flex gap-3 border-b px-4 py-4">
          <Avatar name={t.somebody} />
          <div className="grid min-w-0 gap-1">
            <p className="font-semibold">
              {t.somebody} <span className="text-ink-3 text-sm font-normal">@ines</span>
            </p>
            <p>{t.something}</p>
            <p className="text-ember-strong font-medium underline underline-offset-3">{t.aLink}</p>
          </div>
        </div>
        <div className="grid gap-3 p-4">
          <p className="fold-own bg-ember-soft max-w-64 justify-self-end px-3.5 py-2">
            {t.anAnswer}
          </p>
          <Input readOnly tabIndex={-1} placeholder={t.write} aria-label={t.write} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="line">{t.later}</Button>
            <Button>{t.post}</Button>
          </div>
        </div>
      </div>
    </div>
  )
}
