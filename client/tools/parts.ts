import type { Rolldown } from "vite"

/** What so many parts of the site use is fetched once, in one piece, and not in ten small ones. */
const often = { shared: 6, features: 7 }

const inLibraries = /\/node_modules\//
/** All but the service worker, which is one file. */
const ofPages = /^(?!.*\/src\/worker\/)/
const fields = /\/node_modules\/(zod|react-hook-form|@hookform)\//
const controls = /\/node_modules\/@radix-ui\/react-(presence|use-|collection|roving|direction)/
const dialogs =
  /\/node_modules\/(@radix-ui\/react-(dialog|dismissable|focus|portal)|aria-hidden|react-remove-scroll|react-style-singleton|use-sidecar|use-callback-ref|get-nonce)|\/src\/shared\/ui\/(dialog|confirm-dialog|sheet|overlay-looks)/
const menus =
  /\/node_modules\/(@radix-ui\/react-(menu|dropdown-menu|popover|popper|tooltip|arrow)|@floating-ui)|\/src\/shared\/ui\/(menu|popover|tooltip)/

const hasOwnPart = (id: string) => [controls, dialogs, menus].some((part) => part.test(id))
const isShared = (id: string) => /\/(src\/shared|node_modules)\//.test(id) && !hasOwnPart(id)
const isOfPages = (id: string) => ofPages.test(id) && !hasOwnPart(id)

/** From what everybody needs to what few do: a group takes along what its modules import. */
const inOrder: Rolldown.CodeSplittingGroup[] = [
  { name: "libraries", tags: ["$initial"], test: inLibraries },
  { name: "start", tags: ["$initial"], test: ofPages },
  { name: "forms", test: fields },
  { name: "shared", test: isShared, minShareCount: often.shared },
  { name: "features", test: isOfPages, minShareCount: often.features },
  { name: "controls", test: controls },
  { name: "dialogs", test: dialogs },
  { name: "menus", test: menus },
]

/** How modules go together into files: each is a journey, which a phone feels more than a few bytes. */
export const parts = inOrder.map((group, index) => ({ ...group, priority: inOrder.length - index }))
