import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** What every list of the administration says, whatever stands in it. */
export const t = catalogue("lists", {
  loading: "Loading the list",
  notLoaded: "This list could not be loaded",
  nothingFits: "Nothing fits",
  nothingFitsNote: "No row has these words and choices together.",
  showAll: "Show all",
  nothingYet: "Nothing here yet",
  nothingYetNote: "As soon as there is something to look after, it stands here.",
  clearSearch: "Clear the search",
  sorting: "Order",
  choose: "Choose",
  chooseAll: "Choose all shown",
  chooseNone: "Choose none",
  clearChoice: "Clear the choice",
  whatToDo: "What to do with the chosen",
  chosen: (count: number) => plural(count, { other: "# chosen" }),
  atATime: (most: string) => `, ${most} at a time`,
  leaveIt: "Leave it",
  refused: (why: string) => `${why} Nothing was changed.`,
  nothingChanged: (why: string) => `Nothing was changed. ${why}`,
})
