import type { Area } from "./areas"
import { SectionList } from "./list/section-list"
import { ordersSection } from "./sections/orders"
import { peopleSection } from "./sections/people"
import { postsSection } from "./sections/posts"
import { productsSection } from "./sections/products"

/** The list of an area. Each has a key of its own: nothing ticked in one is ticked in the next. */
export function AdminList({ area }: { area: Area }) {
  switch (area) {
    case "users":
      return <SectionList key={area} section={peopleSection()} />
    case "posts":
      return <SectionList key={area} section={postsSection()} />
    case "products":
      return <SectionList key={area} section={productsSection()} />
    case "orders":
      return <SectionList key={area} section={ordersSection()} />
  }
}
