import {
  Heart,
  MessageCircle,
  MessagesSquare,
  Package,
  Reply,
  UserPlus,
  type LucideIcon,
} from "lucide-react"

import type { components } from "@/shared/api/schema.gen"
import { paths } from "@/shared/paths"

import type { Notification } from "./queries"
import { t } from "./text"

type PostData = components["schemas"]["SharedPost"]
interface OrderData {
  number: string
  status: string
  fulfilment_status: string
}

const looks: Record<
  Notification["kind"],
  { icon: LucideIcon; deed: (people: number) => string; ink: string }
> = {
  like: { icon: Heart, deed: (people) => t.liked(people), ink: "text-berry" },
  comment: { icon: MessageCircle, deed: (people) => t.commented(people), ink: "text-lagoon" },
  reply: { icon: Reply, deed: (people) => t.replied(people), ink: "text-lagoon" },
  follow: { icon: UserPlus, deed: (people) => t.followed(people), ink: "text-ember-strong" },
  message: { icon: MessagesSquare, deed: (people) => t.wrote(people), ink: "text-lagoon" },
  order: { icon: Package, deed: () => "", ink: "text-moss" },
}

export const lookOf = (kind: Notification["kind"]) => looks[kind]

/** How many did it: languages conjugate by that. */
export const peopleIn = ({ actors, actor_count }: Pick<Notification, "actors" | "actor_count">) =>
  Math.max(actor_count, actors.length)

/** "Ana", "Ana and Ben", "Ana and 4 others". */
export function whoOf({ actors, actor_count }: Notification): { first: string; rest: string } {
  const [first, second] = actors
  if (!first) return { first: t.somebody, rest: "" }
  const others = peopleIn({ actors, actor_count }) - 1
  if (others === 0) return { first: first.display_name, rest: "" }
  if (others === 1 && second)
    return { first: first.display_name, rest: ` ${t.and(second.display_name)}` }
  return { first: first.display_name, rest: ` ${t.andOthers(others)}` }
}

const postOf = ({ subject }: Notification): PostData | null =>
  subject.kind === "post" ? (subject.data as PostData | null) : null

const orderOf = ({ subject }: Notification): OrderData | null =>
  subject.kind === "order" ? (subject.data as unknown as OrderData | null) : null

/** The beginning of what it is about, where there is something to quote. */
export function excerptOf(notification: Notification): string | null {
  const post = postOf(notification)
  if (!post) return null
  if (post.body) return post.body
  return t.photos(post.media.length)
}

const states: Record<string, (number: string) => string> = {
  shipped: (number) => t.orderShipped(number),
  partial: (number) => t.orderPartly(number),
  returned: (number) => t.orderReturned(number),
}

/** An order speaks for itself: nobody in particular did it. */
export function orderSentence(notification: Notification): string {
  const order = orderOf(notification)
  if (!order) return t.newsOfOrder
  const sentence = states[order.fulfilment_status] ?? t.orderPlaced
  return sentence(order.number)
}

/** Where the row leads; a single follower is shown rather than the list they are in. */
export function targetOf(notification: Notification, myUsername: string): string {
  const { actors, actor_count, subject } = notification
  const [first] = actors
  switch (subject.kind) {
    case "post":
      return paths.post(subject.id)
    case "conversation":
      return paths.conversation(subject.id)
    case "order":
      return paths.order(orderOf(notification)?.number ?? "")
    default:
      return first && actor_count === 1
        ? paths.profile(first.username)
        : paths.followers(myUsername)
  }
}
