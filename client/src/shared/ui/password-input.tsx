import { Eye, EyeOff } from "lucide-react"
import { useState, type ComponentProps } from "react"

import { t } from "@/shared/text/words"

import { IconButton } from "./icon-button"
import { Input } from "./input"

/** A password that can be looked at, so that nobody has to type it twice. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false)

  return (
    <div className="relative">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        className="pe-13"
        spellCheck={false}
        autoCapitalize="none"
      />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? t.hidePassword : t.showPassword}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute end-0 top-0"
      />
    </div>
  )
}
