import { Eye, EyeOff, Package } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { paths } from "@/shared/paths"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedProduct } from "../nouns"
import { t } from "./text"

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

const tones = { published: "moss", draft: "honey", archived: "plain" } as const

const states = () => ({ published: t.inTheShop, draft: t.notShown, archived: t.archived })

function State({ status }: Pick<ManagedProduct, "status">) {
  return <Tag tone={tones[status]}>{states()[status]}</Tag>
}

/** What is sold: a keeper's own, everything for administrators. */
export const productsSection = (): Section<ManagedProduct> => ({
  area: "products",
  title: t.products,
  counted: t.countProducts,
  leftAlone: t.productsLeftAlone,
  search: t.searchProducts,
  sorts: {
    newest: t.newestFirst,
    oldest: t.oldestFirst,
    name: t.byName,
    price: t.priceUp,
    "-price": t.priceDown,
  },
  facets: {
    status: { title: t.state, values: states() },
    stock: { title: t.stock, values: { available: t.inStock, sold_out: t.soldOut } },
  },
  columns: [
    {
      title: t.product,
      sorts: [{ sort: "name", direction: "ascending" }],
      cell: (product) => <Thing product={product} />,
    },
    { title: t.state, card: "bare", cell: ({ status }) => <State status={status} /> },
    {
      title: t.price,
      end: true,
      sorts: [
        { sort: "price", direction: "ascending" },
        { sort: "-price", direction: "descending" },
      ],
      cell: ({ price }) => <Price money={price} />,
    },
    {
      title: t.toSell,
      end: true,
      cell: ({ available }) =>
        available > 0 ? available : <span className="text-berry font-semibold">{t.none}</span>,
    },
    {
      title: t.added,
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  choose: ({ name }) => t.choose(name),
  verbs: [
    {
      verb: "activate",
      icon: Eye,
      many: t.show,
      applies: ({ status }) => status === "draft",
      done: t.productsShown,
      undo: "deactivate",
    },
    {
      verb: "deactivate",
      icon: EyeOff,
      many: t.hide,
      applies: ({ status }) => status === "published",
      done: t.productsHidden,
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
})
