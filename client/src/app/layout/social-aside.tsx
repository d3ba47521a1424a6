import { Search } from "lucide-react"
import { Form } from "react-router"

import { HereNow } from "@/features/chat/here-now"
import { TrendingTags } from "@/features/posts/trending-tags"
import { InTheShop } from "@/features/shop/in-the-shop"
import { useKey } from "@/shared/keys/use-key"
import { paths } from "@/shared/paths"
import { Input } from "@/shared/ui/input"

import { t } from "./text"

/** Beside the social pages: a search, who is here, what people write about, and what is new in the shop. */
export function SocialAside() {
  const key = useKey("search")
  return (
    <div className="grid gap-4">
      <Form action={paths.explore} role="search" className="relative">
        <Search
          size={18}
          strokeWidth={1.8}
          aria-hidden
          className="text-ink-3 absolute start-3.5 top-1/2 -translate-y-1/2"
        />
        <Input
          type="search"
          name="q"
          aria-label={t.searchPlaza}
          placeholder={t.search}
          {...key}
          className="ps-10!"
        />
      </Form>
      <HereNow />
      <TrendingTags />
      <InTheShop />
      <p className="text-ink-3 px-1 text-sm">
        <a href="/api/docs/" className="underline-offset-3 hover:underline">
          {t.apiManual}
        </a>
      </p>
    </div>
  )
}
