import { useState } from "react"

import { Dialog } from "@/shared/ui/dialog"
import { Kbd } from "@/shared/ui/kbd"
import { Switch } from "@/shared/ui/switch"

import { shortcuts, singleKeysAreOn, switchSingleKeys } from "./shortcuts"
import { t } from "./text"

/** What single keys do, and whether they do it. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysAreOn)

  return (
    <Dialog open onOpenChange={onClose} title={t.keys}>
      <Switch
        label={t.singleKeys}
        hint={t.switchThemOff}
        checked={on}
        onCheckedChange={(next) => {
          switchSingleKeys(next)
          setOn(next)
        }}
      />
      <dl className="border-line mt-2 grid gap-1 border-t pt-2">
        {shortcuts().map(({ keys, does }) => (
          <div key={keys} className="flex min-h-9 items-center justify-between gap-4">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
