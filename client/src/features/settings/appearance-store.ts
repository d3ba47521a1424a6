import { create } from "zustand"

export type Theme = "system" | "light" | "dark"
export type Density = "comfortable" | "compact"

export interface Appearance {
  theme: Theme
  density: Density
}

const defaults: Appearance = { theme: "system", density: "comfortable" }

const allowed: { [Name in keyof Appearance]: readonly Appearance[Name][] } = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
}

/** The attributes on <html> are the truth: first.js wrote them before the first paint. */
function read(): Appearance {
  const { theme, density } = document.documentElement.dataset
  return {
    theme: allowed.theme.find((one) => one === theme) ?? defaults.theme,
    density: allowed.density.find((one) => one === density) ?? defaults.density,
  }
}

export const useAppearance = create<Appearance>(read)

function keep<Name extends keyof Appearance>(name: Name, value: Appearance[Name]): void {
  const key = `plaza.${name}`
  try {
    if (value === defaults[name]) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage may be closed to us; the choice then holds until the tab is closed.
  }
}

/** Applies a choice at once, and keeps it for this browser. */
export function choose<Name extends keyof Appearance>(name: Name, value: Appearance[Name]): void {
  const { documentElement: page } = document
  if (value === defaults[name]) page.removeAttribute(`data-${name}`)
  else page.setAttribute(`data-${name}`, value)
  keep(name, value)
  useAppearance.setState({ [name]: value })
}
