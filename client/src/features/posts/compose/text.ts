import { catalogue } from "@/shared/text/catalogue"

/** Writing a post. */
export const t = catalogue("compose", {
  whoMayRead: (audience: string) => `Who may read it: ${audience}`,
  newPost: "New post",
  notPosted: "Not posted — your draft is kept",
  whatIsGoingOn: "What is going on?",
  remove: (name: string) => `Remove ${name}`,
  photos: "Photos",
  addPhotos: "Add photos",
  attachProduct: "Attach a product",
  post: "Post",
  searchProducts: "Search products",
  searchTheShop: "Search the shop",
  attachNothing: "Attach nothing",
  tryAgain: "Try again",
  nothingOfThatName: "Nothing of that name.",
  tooMany: (count: number) => `${count} too many`,
  charactersLeft: "characters left",
  photosOnTheirWay: "Your photos are still on their way.",
  photoNotUploaded: "A photo could not be uploaded. Try it again or remove it.",
})
