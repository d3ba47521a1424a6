import { paths } from "@/shared/paths"

import { t as appearance } from "./appearance/text"
import { t } from "./text"

export type Area = "users" | "posts" | "products" | "orders"

interface AreaLink {
  area: Area
  title: string
  /** Who holds it comes in; `admin` opens all. */
  grant: "moderate" | "shop.keep"
}

/** Made when they are shown: only then is it settled in which language. */
export const areas = (): readonly AreaLink[] => [
  { area: "users", title: t.people, grant: "moderate" },
  { area: "posts", title: t.posts, grant: "moderate" },
  { area: "products", title: t.products, grant: "shop.keep" },
  { area: "orders", title: t.orders, grant: "shop.keep" },
]

/** What somebody with these grants finds open; the server decides again. */
export function openAreas(grants: readonly string[]): readonly AreaLink[] {
  return areas().filter(({ grant }) => grants.includes(grant) || grants.includes("admin"))
}

/** The tabs of the administration. */
export function areaTabs(grants: readonly string[]) {
  return [
    { to: paths.admin, title: t.overview },
    ...openAreas(grants).map(({ area, title }) => ({ to: paths.adminArea(area), title })),
    ...(grants.includes("admin")
      ? [{ to: paths.adminAppearance, title: appearance.appearance }]
      : []),
  ]
}
