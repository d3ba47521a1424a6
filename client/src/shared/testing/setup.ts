import "@testing-library/jest-dom/vitest"
import "fake-indexeddb/auto"

import { cleanup, configure } from "@testing-library/react"
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest"

import { becomeGuest } from "@/shared/session/session-store"
import { unmountToaster } from "@/shared/ui/toaster"

import { server } from "./server"

// jsdom has neither; Radix measures with one, lists watch with the other.
const nothing = () => undefined
class NothingToObserve {
  observe = nothing
  unobserve = nothing
  disconnect = nothing
  takeRecords = () => []
}
vi.stubGlobal("ResizeObserver", NothingToObserve)
vi.stubGlobal("IntersectionObserver", NothingToObserve)
window.scrollTo = nothing
Element.prototype.scrollIntoView = nothing
Element.prototype.hasPointerCapture = () => false
Element.prototype.setPointerCapture = nothing
// A wide window, with a mouse.
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media.includes("min-width"),
  }) as MediaQueryList

// What is loaded lazily takes its time on a busy machine.
configure({ asyncUtilTimeout: 5000 })

beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
beforeEach(() => {
  // What an earlier file said late is not this test's.
  unmountToaster()
  becomeGuest()
})
afterEach(() => {
  cleanup()
  unmountToaster()
  server.resetHandlers()
  becomeGuest()
})
afterAll(async () => {
  server.close()
  // React finishes what it has begun on a later turn; after this file there is no window to do it in.
  await new Promise((done) => setTimeout(done))
  unmountToaster()
  await new Promise((done) => setTimeout(done))
})
