import { queryOptions, useQuery } from "@tanstack/react-query"
import { Store } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { paths } from "@/shared/paths"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"

import { shopKeys } from "./keys"
import { t } from "./text"

const shown = 3

const newestQuery = queryOptions({
  queryKey: [...shopKeys.products, "newest"],
  queryFn: ({ signal }) =>
    unwrap(
      api.GET("/api/v1/products/", {
        params: { query: { sort: "newest", in_stock: true, limit: shown } },
        signal,
      }),
    ),
  staleTime: 5 * 60_000,
})

/** What has come to the shop last; nothing while it is empty. */
export function InTheShop() {
  const { data } = useQuery(newestQuery)
  if (!data || data.items.length === 0) return null

  return (
    <section
      aria-labelledby="in-the-shop"
      data-room="shop"
      className="fold border-line bg-surface border p-4"
    >
      <h2 id="in-the-shop" className="text-lg">
        {t.inTheShop}
      </h2>
      <ul className="mt-1">
        {data.items.map(({ id, slug, name, image, price }) => (
          <li key={id}>
            <Link
              to={paths.product(slug)}
              className="fold-sm hover:bg-sunken -mx-2 flex items-center gap-3 px-2 py-1.5"
            >
              <span className="block w-11 shrink-0">
                {image ? (
                  <Picture media={image} sizes="44px" ratio={1} alt="" />
                ) : (
                  <span className="fold-sm bg-room-soft text-room flex aspect-square items-center justify-center">
                    <Store size={20} strokeWidth={1.6} aria-hidden />
                  </span>
                )}
              </span>
              <span className="min-w-0 grow">
                <bdi className="block w-fit max-w-full truncate font-medium">{name}</bdi>
              </span>
              <span className="text-ink-3 shrink-0 text-sm">
                <Price money={price} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
