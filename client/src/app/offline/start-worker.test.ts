import { afterEach, expect, it, vi } from "vitest"

import { startWorker } from "./start-worker"

const { tellOfNewer } = vi.hoisted(() => ({ tellOfNewer: vi.fn() }))
vi.mock("./newer-notice", () => ({ tellOfNewer }))

/** A worker of another build than this page's. */
class OtherWorker extends EventTarget {
  state = "installing"

  postMessage({ kind }: { kind: string }, [port]: MessagePort[] = []) {
    if (kind === "whose") port?.postMessage("/assets/other.js")
  }
  becomes(state: string) {
    this.state = state
    this.dispatchEvent(new Event("statechange"))
  }
}

/** A browser that has `active` at work, and what else lies in the registration. */
function browserWith(more: { waiting?: OtherWorker; installing?: OtherWorker }) {
  const registration = Object.assign(new EventTarget(), {
    active: new OtherWorker(),
    waiting: null,
    installing: null,
    ...more,
  })
  const workers = Object.assign(new EventTarget(), {
    register: () => Promise.resolve(registration),
    ready: Promise.resolve(registration),
  })
  vi.stubGlobal("navigator", { serviceWorker: workers, language: "en" })
  return registration
}

afterEach(() => {
  vi.unstubAllGlobals()
  tellOfNewer.mockClear()
})

it("offers a newer one that waits", async () => {
  const waiting = new OtherWorker()
  waiting.state = "installed"
  browserWith({ waiting })
  await startWorker()
  await vi.waitFor(() => expect(tellOfNewer).toHaveBeenCalledTimes(1))
})

it("offers a newer one that was found before this page listened", async () => {
  const installing = new OtherWorker()
  browserWith({ installing })
  await startWorker()
  installing.becomes("installed")
  await vi.waitFor(() => expect(tellOfNewer).toHaveBeenCalledTimes(1))
})

it("offers it once, although this page is told of it again", async () => {
  const installing = new OtherWorker()
  const registration = browserWith({ installing })
  await startWorker()
  registration.dispatchEvent(new Event("updatefound"))
  installing.becomes("installed")
  await vi.waitFor(() => expect(tellOfNewer).toHaveBeenCalled())
  // The answers to two questions would have come together.
  await new Promise((resolve) => setTimeout(resolve))
  expect(tellOfNewer).toHaveBeenCalledTimes(1)
})

it("offers a newer one that is found while it is open", async () => {
  const installing = new OtherWorker()
  const registration = browserWith({})
  await startWorker()
  Object.assign(registration, { installing })
  registration.dispatchEvent(new Event("updatefound"))
  installing.becomes("installed")
  await vi.waitFor(() => expect(tellOfNewer).toHaveBeenCalledTimes(1))
})
