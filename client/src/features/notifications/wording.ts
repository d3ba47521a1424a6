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

type PostData = components["schemas"]["SharedPost"]
interface OrderData {
  number: string
  status: string
  fulfilment_status: string
}

const looks: Record<Notification["kind"], { icon: LucideIcon; deed: string; ink: string }> = {
  like: { icon: Heart, deed: "liked your post", ink: "text-berry" },
  comment: { icon: MessageCircle, deed: "commented on your post", ink: "text-lagoon" },
  reply: { icon: Reply, deed: "replied to you", ink: "text-lagoon" },
  follow: { icon: UserPlus, deed: "followed you", ink: "text-ember-strong" },
  message: { icon: MessagesSquare, deed: "wrote to you", ink: "text-lagoon" },
  order: { icon: Package, deed: "", ink: "text-moss" },
}

export const lookOf = (kind: Notification["kind"]) => looks[kind]

/** "Ana", "Ana and Ben", "Ana and 4 others". */
export function whoOf({ actors, actor_count }: Notification): { first: string; rest: string } {
  const [first, second] = actors
  if (!first) return { first: "Somebody", rest: "" }
  const others = Math.max(actor_count, actors.length) - 1
  if (others === 0) return { first: first.display_name, rest: "" }
  if (others === 1 && second)
    return { first: first.display_name, rest: ` and ${second.display_name}` }
  return { first: first.display_name, rest: ` and ${others} ${others === 1 ? "other" : "others"}` }
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
  return post.media.length === 1 ? "A photo" : `${post.media.length} photos`
}

const states: Record<string, string> = {
  shipped: "is on its way",
  partial: "is partly on its way",
  returned: "has come back",
}

/** An order speaks for itself: nobody in particular did it. */
export function orderSentence(notification: Notification): string {
  const order = orderOf(notification)
  if (!order) return "There is news of your order"
  return `Your order ${order.number} ${states[order.fulfilment_status] ?? "is placed"}`
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
