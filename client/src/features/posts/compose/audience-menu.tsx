import { ChevronDown } from "lucide-react"

import { Menu, MenuItem } from "@/shared/ui/menu"

import { audiences, type Audience } from "../audience"
import { t } from "./text"

interface AudienceMenuProps {
  value: Audience
  onChange: (audience: Audience) => void
}

/** Who may read what is being written. */
export function AudienceMenu({ value, onChange }: AudienceMenuProps) {
  const { icon: Icon, title } = audiences[value]

  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t.whoMayRead(title)}
          className="text-ink-2 hover:bg-sunken fold-sm text-md border-line inline-flex min-h-8 items-center gap-1.5 border px-2.5 font-semibold"
        >
          <Icon size={14} strokeWidth={2} aria-hidden />
          {title}
          <ChevronDown size={14} strokeWidth={2} aria-hidden />
        </button>
      }
    >
      {(Object.keys(audiences) as Audience[]).map((name) => (
        <MenuItem key={name} icon={audiences[name].icon} onSelect={() => onChange(name)}>
          <span>
            {audiences[name].title}
            <span className="text-ink-3 text-md block font-normal">{audiences[name].note}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
