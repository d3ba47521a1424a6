import { Menu, MenuItem } from "@/shared/ui/menu"

import { audiences, type Audience } from "../audience"
import { AudienceFace } from "./audience-face"

interface AudienceMenuProps {
  value: Audience
  onChange: (audience: Audience) => void
}

/** Who may read what is being written. */
export function AudienceMenu({ value, onChange }: AudienceMenuProps) {
  return (
    <Menu align="start" trigger={<AudienceFace audience={value} />}>
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
