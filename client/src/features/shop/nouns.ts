import type { components } from "@/shared/api/schema.gen"

type Schemas = components["schemas"]

/** The shop's nouns, as the server writes them. */
export type Product = Schemas["Product"]
export type ProductSummary = Schemas["ProductSummary"]
export type Variant = Schemas["Variant"]
export type Category = Schemas["Category"]
export type Cart = Schemas["Cart"]
export type CartItem = Schemas["CartItem"]
export type Order = Schemas["Order"]
export type OrderSummary = Schemas["OrderSummary"]
export type OrderLine = Schemas["OrderLine"]
export type Address = Schemas["Address"]
export type ShippingOption = Schemas["ShippingOption"]

/** The grant that lets somebody sell. */
export const keepGrant = "shop.keep"
