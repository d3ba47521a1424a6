/** Written by `flask contract write` from the realtime catalogue. */
interface Empty {
  [key: string]: never
}

interface Heads {
  heads: Record<string, number>
}

interface Message {
  id: number
  conversation_id: number
  seq: number
  event: number
  client_id: string
  sender_id: number
  content_type: string
  body: string | null
  created_at: string
}

/** What the server says. */
export interface ServerEvents {
  "session.hello": {
    user_id: number
    epoch: string
    server_time: string
    unread: Record<string, number>
    heads: Record<string, number>
  }
  "session.revoked": Empty
  "sync.heads": Heads
  "chat.message.new": Message
  "chat.message.edited": Message
  "chat.message.deleted": { conversation_id: number; message_id: number; event: number }
  "chat.message.read": { conversation_id: number; user_id: number; read_seq: number }
  "chat.reaction.changed": { conversation_id: number; message_id: number; event: number }
  "chat.conversation.changed": { conversation_id: number; event: number }
  "chat.typing": { conversation_id: number; user_id: number; typing: boolean }
  "presence.user.join": { user_id: number }
  "presence.user.leave": { user_id: number; last_seen: string | null }
  "notification.new": { id: number; unread_count: number }
  "notification.read": { unread_count: number }
  "post.new": { post_id: number; author_id: number }
  "post.changed": { post_id: number; version: number }
  "post.likes.changed": { post_id: number; like_count: number; version: number }
  "comment.new": { post_id: number; comment_id: number; comment_count: number; version: number }
  "shop.stock.changed": { product_id: number; variant_id: number; available: number }
  "shop.price.changed": { product_id: number; variant_id: number }
  "order.changed": { number: string; status: string; version: number }
}

/** What the client says, and what it is answered. */
export interface ClientEvents {
  "session.refresh": { payload: { token: string }; reply: Empty }
  "sync.heads": { payload: Heads; reply: Heads }
  "topic.join": { payload: { topics: string[] }; reply: { topics: string[] } }
  "topic.leave": { payload: { topics: string[] }; reply: Empty }
  "chat.message.sent": {
    payload: {
      conversation_id: number
      client_id?: string
      body?: string
      content_type?: string
      media_ids?: number[]
      reply_to?: number
    }
    reply: Message
  }
  "chat.message.read": { payload: { conversation_id: number; seq: number }; reply: Empty }
  "chat.typing": { payload: { conversation_id: number; typing?: boolean }; reply: Empty }
}
