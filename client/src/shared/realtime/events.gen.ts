// Written by `flask contract write`. Do not edit.
import type { components } from "../api/schema.gen"

export interface ServerEvents {
  /** A conversation began or changed. */
  "chat.conversation.changed": components["schemas"]["ConversationChanged"]
  /** Something was said. */
  "chat.message.new": components["schemas"]["SharedMessage"]
  /** Somebody has read up to a place. */
  "chat.message.read": components["schemas"]["Pointer"]
  /** Somebody is writing, or no longer. */
  "chat.typing": components["schemas"]["TypingTold"]
  /** A comment on a post that you watch has other words. */
  "comment.changed": components["schemas"]["CommentChanged"]
  /** A comment on a post that you watch is gone, or a stub. */
  "comment.deleted": components["schemas"]["CommentDeleted"]
  /** Somebody commented on a post that you watch. */
  "comment.new": components["schemas"]["CommentNew"]
  /** Something that concerns you happened. */
  "notification.new": components["schemas"]["NotificationNew"]
  /** These were looked at, perhaps in another window. */
  "notification.read": components["schemas"]["NotificationRead"]
  /** An order you bought or sold something in has changed. */
  "order.changed": components["schemas"]["OrderChanged"]
  /** A post that you watch changed. */
  "post.changed": components["schemas"]["PostChanged"]
  /** A post that you watch is gone. */
  "post.deleted": components["schemas"]["PostDeleted"]
  /** How many like a post that you watch. */
  "post.likes.changed": components["schemas"]["LikesChanged"]
  /** Somebody you follow posted, or anybody did publicly. */
  "post.new": components["schemas"]["PostNew"]
  /** Somebody whom you may watch is here. */
  "presence.user.join": components["schemas"]["Arrived"]
  /** Somebody whom you may watch has left. */
  "presence.user.leave": components["schemas"]["Left"]
  /** First thing after a connect. */
  "session.hello": components["schemas"]["Hello"]
  /** The server restarts; connect again after this long. */
  "session.leaving": components["schemas"]["Leaving"]
  /** This session has ended; sign in again. */
  "session.revoked": components["schemas"]["Empty"]
  /** What a product that you watch costs now. */
  "shop.price.changed": components["schemas"]["PriceChanged"]
  /** What is left of a product that you watch. */
  "shop.stock.changed": components["schemas"]["StockChanged"]
  /** The last events of conversations that moved. */
  "sync.heads": components["schemas"]["Heads"]
}

export interface ClientEvents {
  /** Mark messages as read, up to a place or a message. */
  "chat.message.read": {
    payload: components["schemas"]["ReadMessages"]
    reply: components["schemas"]["Pointer"]
  }
  /** Say something in a conversation. */
  "chat.message.sent": {
    payload: components["schemas"]["SentMessage"]
    reply: components["schemas"]["Message"]
  }
  /** Tell the others that you are writing. Never stored; repeated within two seconds it is dropped. */
  "chat.typing": {
    payload: components["schemas"]["Typing"]
    reply: components["schemas"]["Empty"]
  }
  /** Give the open socket a new access token of the same session. */
  "session.refresh": {
    payload: components["schemas"]["Refresh"]
    reply: components["schemas"]["Empty"]
  }
  /** Say where you stand; answers where the server stands for what differs. */
  "sync.heads": {
    payload: components["schemas"]["Heads"]
    reply: components["schemas"]["Heads"]
  }
  /** Watch topics; answers which were granted, and how new each is now that it is heard. */
  "topic.join": {
    payload: components["schemas"]["Topics"]
    reply: components["schemas"]["Joined"]
  }
  /** Stop watching topics. */
  "topic.leave": {
    payload: components["schemas"]["Topics"]
    reply: components["schemas"]["Empty"]
  }
}
