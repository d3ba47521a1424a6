import { lazy, type ComponentType, type LazyExoticComponent } from "react"

/** What a card's component is given: `data` is as its domain wrote it. */
export interface CardProps<Data = unknown> {
  id: number
  data: Data
}

type CardComponent = ComponentType<CardProps>

const kinds = new Map<string, LazyExoticComponent<CardComponent>>()

/**
 * How a post or message shows a thing of another feature without importing it. Called in
 * `app/cards.ts`: `registerCard("product", async () => (await import("…")).ProductCard)`.
 */
export function registerCard<Data>(
  kind: string,
  load: () => Promise<ComponentType<CardProps<Data>>>,
): void {
  // The server says what the data of a kind is; the component of that kind knows it.
  const component = lazy(async () => ({ default: (await load()) as CardComponent }))
  kinds.set(kind, component)
}

/** The component for a kind; null where nobody shows it. */
export function cardOf(kind: string): LazyExoticComponent<CardComponent> | null {
  return kinds.get(kind) ?? null
}
