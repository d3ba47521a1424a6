import { Fragment } from "react"

import { everyShortcut, keyOf, type KeyPlace } from "@/shared/keys/registry"
import { switchSingleKeys, useSingleKeys } from "@/shared/keys/single-keys"
import { useSession } from "@/shared/session/session-store"
import { Dialog } from "@/shared/ui/dialog"
import { Kbd } from "@/shared/ui/kbd"
import { Switch } from "@/shared/ui/switch"

import { t } from "./text"

const places: readonly KeyPlace[] = ["everywhere", "pages", "feeds", "chat"]

/** What is written on a key. */
function capOf(key: string): string {
  const caps: Record<string, string> = { ...t.caps, ArrowUp: "↑", ArrowDown: "↓" }
  return caps[key] ?? key
}

/** Keys that are held together. */
function Chord({ keys }: { keys: string }) {
  const all = keys.split("+")
  return all.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && <span className="text-ink-3 -mx-0.5 text-sm">+</span>}
      <Kbd>{all.length > 1 && key.length === 1 ? key.toUpperCase() : capOf(key)}</Kbd>
    </Fragment>
  ))
}

/** Chords one after another, with a word between them. */
function Chords({ all, between }: { all: readonly string[]; between: string }) {
  return all.map((keys, index) => (
    <Fragment key={keys}>
      {index > 0 && <span className="text-ink-3 text-sm">{between}</span>}
      <Chord keys={keys} />
    </Fragment>
  ))
}

function Place({ place, staff }: { place: KeyPlace; staff: boolean }) {
  const shown = everyShortcut.filter((name) => {
    const { works, staff: forStaff } = keyOf(name)
    return works === place && (staff || !forStaff)
  })
  return (
    <section aria-labelledby={`keys-${place}`}>
      <h3 id={`keys-${place}`} className="text-md mt-4 mb-1">
        {t.places[place]}
      </h3>
      <dl className="grid">
        {shown.map((name) => {
          const { keys, or } = keyOf(name)
          return (
            <div key={name} className="flex min-h-9 items-center justify-between gap-4">
              <dt>{t.deeds[name]}</dt>
              <dd className="flex shrink-0 items-center gap-1.5">
                {or ? (
                  <Chords all={[keys, or]} between={t.or} />
                ) : (
                  <Chords all={keys.split(" ")} between={t.then} />
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** What keys do, by where they work, and whether single ones do it. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const on = useSingleKeys()
  const staff = useSession(({ user }) => (user?.grants.length ?? 0) > 0)

  return (
    <Dialog open onOpenChange={onClose} title={t.title}>
      <Switch
        label={t.singleKeys}
        hint={t.switchThemOff}
        checked={on}
        onCheckedChange={switchSingleKeys}
      />
      <div className="border-line mt-2 border-t">
        {places.map((place) => (
          <Place key={place} place={place} staff={staff} />
        ))}
      </div>
    </Dialog>
  )
}
