import { Eye, EyeOff, Package } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { counted } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedProduct } from "../nouns"

function Thing({ product }: { product: ManagedProduct }) {
  const { id, name, image, seller, category } = product
  return (
    <span className="flex min-w-0 items-center gap-3">
      <span className="fold-sm bg-room-soft text-room flex size-11 shrink-0 items-center justify-center overflow-hidden">
        {image ? (
          <Picture media={image} sizes="44px" ratio={1} alt="" corners="none" />
        ) : (
          <Package size={18} strokeWidth={1.8} aria-hidden />
        )}
      </span>
      <span className="min-w-0">
        <Link to={paths.keepProduct(id)} className="block truncate font-semibold hover:underline">
          {name}
        </Link>
        <span className="text-ink-3 block truncate text-sm">
          <bdi>@{seller.username}</bdi>
          {category && ` · ${category.name}`}
        </span>
      </span>
    </span>
  )
}

const states = {
  published: <Tag tone="moss">In the shop</Tag>,
  draft: <Tag tone="honey">Not shown</Tag>,
  archived: <Tag>Archived</Tag>,
} as const

/** What is sold: a keeper's own, everything for administrators. */
export const productsSection: Section<ManagedProduct> = {
  area: "products",
  title: "Products",
  counted: (count) => counted(count, "product", "products"),
  search: "Search products",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    name: "Name",
    price: "Price, low to high",
    "-price": "Price, high to low",
  },
  facets: {
    status: {
      title: "State",
      values: { published: "In the shop", draft: "Not shown", archived: "Archived" },
    },
    stock: { title: "Stock", values: { available: "In stock", sold_out: "Sold out" } },
  },
  columns: [
    {
      title: "Product",
      sorts: [{ sort: "name", direction: "ascending" }],
      cell: (product) => <Thing product={product} />,
    },
    { title: "State", card: "bare", cell: ({ status }) => states[status] },
    {
      title: "Price",
      end: true,
      sorts: [
        { sort: "price", direction: "ascending" },
        { sort: "-price", direction: "descending" },
      ],
      cell: ({ price }) => <Price money={price} />,
    },
    {
      title: "To sell",
      end: true,
      cell: ({ available }) =>
        available > 0 ? available : <span className="text-berry font-semibold">None</span>,
    },
    {
      title: "Added",
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  name: ({ name }) => name,
  verbs: [
    {
      verb: "activate",
      icon: Eye,
      title: "Show",
      applies: ({ status }) => status === "draft",
      done: "put into the shop",
      undo: "deactivate",
    },
    {
      verb: "deactivate",
      icon: EyeOff,
      title: "Hide",
      applies: ({ status }) => status === "published",
      done: "taken out of the shop",
      undo: "activate",
    },
  ],
  fetch: (asked, signal) =>
    unwrap(
      api.GET("/api/v1/admin/products/", {
        params: { query: asked },
        signal,
      }),
    ),
  act: (verb, ids) =>
    unwrap(
      api.POST("/api/v1/admin/products/bulk/", {
        body: { verb: verb === "activate" ? "activate" : "deactivate", ids },
      }),
    ),
}
