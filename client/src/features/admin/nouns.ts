import type { components } from "@/shared/api/schema.gen"

type Schemas = components["schemas"]

export type Stats = Schemas["Stats"]
export type Figures = Schemas["Figures"]
export type Outcome = Schemas["Outcome"]
export type Counts = Schemas["FacetedCounts"]
export type ManagedPerson = Schemas["ManagedPerson"]
export type ManagedPost = Schemas["ManagedPost"]
export type ManagedProduct = Schemas["ManagedProduct"]
export type ManagedOrder = Schemas["ManagedOrder"]
