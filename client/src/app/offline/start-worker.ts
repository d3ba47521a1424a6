import { locale } from "@/shared/text/language"
import type { Message } from "@/worker/messages"

import { tellOfNewer } from "./newer-notice"

const lookAgainAfter = 60 * 60_000

const tell = (worker: ServiceWorker, message: Message, transfer: Transferable[] = []) =>
  worker.postMessage(message, transfer)

/** The script this page was started by. */
function ownEntry(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  return script ? new URL(script.src).pathname : ""
}

/** The script that pages of a worker's build are started by. */
function entryOf(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    tell(worker, { kind: "whose" }, [port2])
  })
}

/** The new worker takes over, here and in other windows; only this one loads anew. */
function load(worker: ServiceWorker): void {
  if (worker.state === "activated") {
    location.reload()
    return
  }
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated") location.reload()
  })
  tell(worker, { kind: "take-over" })
}

/** Says that there is something newer, unless this page is it already. */
async function meet(worker: ServiceWorker): Promise<void> {
  tell(worker, { kind: "speaks", language: locale.split("-")[0] ?? "" })
  if ((await entryOf(worker)) === ownEntry()) {
    tell(worker, { kind: "take-over-if-alone" })
    return
  }
  tellOfNewer(() => load(worker))
}

function watch(registration: ServiceWorkerRegistration): void {
  function meetInstalled(this: ServiceWorker) {
    // Where none is active yet, it does not have to wait, and nothing is new.
    if (this.state === "installed" && registration.active) void meet(this)
  }
  // The same listener, however often one and the same worker is found.
  const follow = () => registration.installing?.addEventListener("statechange", meetInstalled)

  if (registration.waiting) void meet(registration.waiting)
  // One may have begun to install itself before this page was quiet.
  follow()
  registration.addEventListener("updatefound", follow)
}

/** Looks for a newer worker when somebody comes back, and now and then while they stay. */
function lookForNewer(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < lookAgainAfter) return
    looked = Date.now()
    registration.update().catch(() => undefined)
  }
  document.addEventListener("visibilitychange", look)
  setInterval(look, lookAgainAfter)
}

/** Starts the service worker. Without one Plaza is the same, but for the shell while offline. */
export async function startWorker(): Promise<void> {
  const workers = navigator.serviceWorker
  const registration = await workers.register("/sw.js", { updateViaCache: "none" })
  watch(registration)
  lookForNewer(registration)
  // Another window has asked for the new version.
  workers.addEventListener("controllerchange", () => {
    if (workers.controller) void meet(workers.controller)
  })
  const { active } = await workers.ready
  if (active) tell(active, { kind: "speaks", language: locale.split("-")[0] ?? "" })
}
