/** Every address inside the client, so that no link is typed by hand. */
export const paths = {
  home: "/",
  local: "/?feed=local",
  explore: "/explore",
  search: (query: string) => `/explore?q=${encodeURIComponent(query)}`,
  tag: (tag: string) => `/explore?tag=${encodeURIComponent(tag)}`,
  compose: "/compose",
  post: (id: number) => `/posts/${id}`,
  profile: (username: string) => `/people/${username}`,
  followers: (username: string) => `/people/${username}/followers`,
  following: (username: string) => `/people/${username}/following`,
  messages: "/messages",
  messageTo: (username: string) => `/messages/new?to=${encodeURIComponent(username)}`,
  conversation: (id: number) => `/messages/${id}`,
  activity: "/activity",
  shop: "/shop",
  product: (slug: string) => `/shop/${slug}`,
  keep: "/keep",
  keepOrders: "/keep/orders",
  keepProduct: (id: number | "new") => `/keep/products/${id}`,
  cart: "/cart",
  checkout: "/checkout",
  checkoutReturn: "/checkout/return",
  orders: "/orders",
  order: (number: string) => `/orders/${number}`,
  settings: "/settings",
  settingsSection: (section: string) => `/settings/${section}`,
  admin: "/admin",
  adminAppearance: "/admin/appearance",
  adminArea: (area: string) => `/admin/${area}`,
  signIn: "/sign-in",
  signUp: "/sign-up",
  welcome: "/welcome",
  signInThen: (next: string) => `/sign-in?next=${encodeURIComponent(next)}`,
} as const

/** The address to go to after signing in; foreign addresses lead home. */
export function safeNext(next: string | null): string {
  return next?.startsWith("/") && !/^\/[/\\]/.test(next) ? next : paths.home
}
