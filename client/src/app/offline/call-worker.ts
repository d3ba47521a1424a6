/** Puts the service worker to work, where there is one: not beside the server that builds as one writes. */
export function callWorker(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    void import("./start-worker").then(({ startWorker }) => startWorker())
}
