import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  searchEverything: "Leute, Schlagworte und den Laden durchsuchen",
  clearSearch: "Suche leeren",
  loadingTags: "Schlagworte werden geladen",
  tagsNotLoaded: "Die Schlagworte konnten nicht geladen werden",
  noTags: "Noch keine Schlagworte",
  noTagsNote: "Schreib ein #Wort in einen öffentlichen Beitrag, und andere finden es hier.",
  posts: (count) => plural(count, { one: "# Beitrag", other: "# Beiträge" }),
} satisfies typeof t
