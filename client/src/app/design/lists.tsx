import type { QueryKey } from "@tanstack/react-query"
import type { ReactNode } from "react"

import { ConversationList } from "@/features/chat/conversation-list"
import { conversationListQuery } from "@/features/chat/queries"
import { tagsQuery } from "@/features/explore/queries"
import { TagCloud } from "@/features/explore/tag-cloud"
import { NotificationList } from "@/features/notifications/notification-list"
import { notificationsQuery } from "@/features/notifications/queries"
import { CircleView } from "@/features/people/circle-view"
import { circleQuery } from "@/features/people/queries"
import { LiveFeed } from "@/features/posts/feeds"
import { postListQuery } from "@/features/posts/queries"
import { CommentThread } from "@/features/posts/thread/comment-thread"
import { commentsQuery } from "@/features/posts/thread/queries"
import { SessionList } from "@/features/settings/session-list"
import { sessionsQuery } from "@/features/settings/queries"
import { CartView } from "@/features/shop/cart/cart-view"
import { cartQuery } from "@/features/shop/cart/queries"
import { Catalogue } from "@/features/shop/catalogue/catalogue"
import { productsQuery } from "@/features/shop/catalogue/queries"
import { OwnProducts } from "@/features/shop/keep/own-products"
import { ownProductsQuery } from "@/features/shop/keep/queries"
import { OrderList } from "@/features/shop/orders/order-list"
import { ordersQuery } from "@/features/shop/orders/queries"
import { makeComment } from "@/shared/testing/posts"
import { Button } from "@/shared/ui/button"

import { onePage } from "./in-state"
import {
  cartOf,
  conversations,
  notifications,
  orders,
  people,
  posts,
  products,
  sessions,
} from "./made"

/** Something that asks the server for what it shows. */
export interface DataComponent {
  title: string
  queryKey: QueryKey
  content: unknown
  /** One of the words of its content. */
  says: string
  empty: unknown
  component: ReactNode
}

const list = (
  title: string,
  queryKey: QueryKey,
  items: readonly object[],
  says: string,
  component: ReactNode,
): DataComponent => ({
  title,
  queryKey,
  content: onePage(items),
  says,
  empty: onePage([]),
  component,
})

const wishes = { q: "", category: "", inStock: false, sort: "newest" } as const

/** Everything that loads a list, for the gallery and for the test of its four states. */
export const dataComponents: readonly DataComponent[] = [
  list(
    "Feed",
    postListQuery({ feed: "home" }).queryKey,
    posts,
    "Look what the press did.",
    <LiveFeed feed="home" action={<Button>Find people</Button>} />,
  ),
  list(
    "Replies",
    commentsQuery(7).queryKey,
    [makeComment()],
    "Save me one, please.",
    <CommentThread postId={7} mayReply sending={[]} onSend={() => undefined} />,
  ),
  list(
    "Activity",
    notificationsQuery("all").queryKey,
    notifications,
    "First loaves at seven.",
    <NotificationList filter="all" />,
  ),
  list(
    "Conversations",
    conversationListQuery().queryKey,
    conversations,
    "Two, if you can.",
    <ConversationList begin={<Button>New conversation</Button>} />,
  ),
  list(
    "Followers",
    circleQuery("mara", "followers").queryKey,
    people,
    "Ines Okafor",
    <CircleView username="mara" circle="followers" own />,
  ),
  {
    title: "Tags",
    queryKey: tagsQuery("").queryKey,
    content: { items: [{ name: "bread", post_count: 12 }] },
    says: "#bread",
    empty: { items: [] },
    component: <TagCloud title="Tags" beginning="" />,
  },
  list("Devices", sessionsQuery().queryKey, sessions, "Firefox on Android", <SessionList />),
  list("Catalogue", productsQuery(wishes).queryKey, products, "Sold out", <Catalogue />),
  list("Own products", ownProductsQuery.queryKey, products, "Tea bowl", <OwnProducts />),
  {
    title: "Basket",
    queryKey: cartQuery.queryKey,
    content: cartOf(),
    says: "Tea bowl",
    empty: cartOf([]),
    component: <CartView />,
  },
  list("Orders", ordersQuery("buyer").queryKey, orders, "Tea bowl", <OrderList role="buyer" />),
]
