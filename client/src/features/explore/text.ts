import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** Searching, and what people write about. */
export const t = catalogue("explore", {
  searchEverything: "Search people, tags and the shop",
  clearSearch: "Clear the search",
  loadingTags: "Loading tags",
  tagsNotLoaded: "Tags could not be loaded",
  noTags: "No tags yet",
  noTagsNote: "Write a #word in a public post, and others find it here.",
  posts: (count: number) => plural(count, { one: "# post", other: "# posts" }),
})
