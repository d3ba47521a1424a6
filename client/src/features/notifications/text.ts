import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** Who did what: sentences that begin with one name, two, or many. */
export const t = catalogue("notifications", {
  all: "All",
  unread: "Unread",
  whichActivity: "Which activity",
  allRead: "All is marked as read.",
  nothingRead: (why: string) => `Nothing was marked as read. ${why}`,
  markAllRead: "Mark all read",
  loading: "Loading your activity",
  seenAll: "You have seen it all",
  seenAllNote: "What happens next appears here by itself.",
  nothingYet: "Nothing has happened yet",
  nothingYetNote:
    "When people like your posts, answer you, follow you or write to you, you read it here.",
  seeWhatGoesOn: "See what is going on",
  activity: "Activity",
  notLoaded: "Your activity could not be loaded",
  fresh: "New:",
  liked: (people: number) => plural(people, { other: "liked your post" }),
  commented: (people: number) => plural(people, { other: "commented on your post" }),
  replied: (people: number) => plural(people, { other: "replied to you" }),
  followed: (people: number) => plural(people, { other: "followed you" }),
  wrote: (people: number) => plural(people, { other: "wrote to you" }),
  somebody: "Somebody",
  and: (name: string) => `and ${name}`,
  andOthers: (count: number) => plural(count, { one: "and # other", other: "and # others" }),
  photos: (count: number) => (count === 1 ? "A photo" : `${count} photos`),
  newsOfOrder: "There is news of your order",
  orderPlaced: (number: string) => `Your order ${number} is placed`,
  orderShipped: (number: string) => `Your order ${number} is on its way`,
  orderPartly: (number: string) => `Your order ${number} is partly on its way`,
  orderReturned: (number: string) => `Your order ${number} has come back`,
})
