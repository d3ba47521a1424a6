import { registerCard } from "@/shared/cards/registry"

/** Which feature shows which kind of card; one line a kind, loaded when the first one is shown. */
registerCard("post", async () => (await import("@/features/posts/post-card")).PostCard)
registerCard("product", async () => (await import("@/features/shop/product-card")).ProductCard)
registerCard("order", async () => (await import("@/features/shop/orders/order-card")).OrderCard)
