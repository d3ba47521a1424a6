import { paths } from "@/shared/paths"

import { t as appearance } from "./appearance/text"

export type Area = "users" | "posts" | "products" | "orders"

interface AreaLink {
  area: Area
  title: string
  /** Who holds it comes in; `admin` opens all. */
  grant: "moderate" | "shop.keep"
}

export const areas: readonly AreaLink[] = [
  { area: "users", title: "People", grant: "moderate" },
  { area: "posts", title: "Posts", grant: "moderate" },
  { area: "products", title: "Products", grant: "shop.keep" },
  { area: "orders", title: "Orders", grant: "shop.keep" },
]

/** What somebody with these grants finds open; the server decides again. */
export function openAreas(grants: readonly string[]): readonly AreaLink[] {
  return areas.filter(({ grant }) => grants.includes(grant) || grants.includes("admin"))
}

/** The tabs of the administration. */
export function areaTabs(grants: readonly string[]) {
  return [
    { to: paths.admin, title: "Overview" },
    ...openAreas(grants).map(({ area, title }) => ({ to: paths.adminArea(area), title })),
    ...(grants.includes("admin")
      ? [{ to: paths.adminAppearance, title: appearance.appearance }]
      : []),
  ]
}
