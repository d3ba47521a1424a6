import type { components } from "./schema.gen"

type Schemas = components["schemas"]

/** The nouns that several features speak of, as the server writes them. */
export type Person = Schemas["UserSummary"]
export type Profile = Schemas["Profile"]
export type Media = Schemas["Media"]
export type Focus = Schemas["Focus"]
export type Card = Schemas["Card"]
export type Ref = Schemas["Ref"]
