import "@testing-library/jest-dom/vitest"
import "fake-indexeddb/auto"

import { cleanup } from "@testing-library/react"
import { afterAll, afterEach, beforeAll, vi } from "vitest"

import { becomeGuest } from "@/shared/session/session-store"

import { server } from "./server"

// jsdom has neither; Radix measures with one, lists watch with the other.
class NothingToObserve {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return []
  }
}
vi.stubGlobal("ResizeObserver", NothingToObserve)
vi.stubGlobal("IntersectionObserver", NothingToObserve)
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
Element.prototype.hasPointerCapture = () => false

beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  becomeGuest()
})
afterAll(() => server.close())
