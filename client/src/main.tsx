import { startTransition, StrictMode, type ReactNode } from "react"
import { createRoot } from "react-dom/client"

import { App } from "@/app/app"
import { speakChosenLanguage } from "@/app/languages/speak-chosen"
import { callWorker } from "@/app/offline/call-worker"
import { startSession } from "@/shared/session/session"

import "@/shared/styles/app.css"

const place = document.getElementById("root")
if (!place) throw new Error("index.html has no #root")

const reports = document.querySelector<HTMLMetaElement>("meta[name=error-reports]")
if (reports) void import("@/app/error-reports").then((errors) => errors.startReports(reports))

const root = createRoot(place)
// A transition is drawn in small portions, between which a slow phone hears its reader.
const show = (page: ReactNode) =>
  startTransition(() => root.render(<StrictMode>{page}</StrictMode>))

// The worker's mark: the server was not reached, and nothing but the shell is here.
if ("offline" in document.documentElement.dataset) {
  const offline = import("@/app/offline/offline-app")
  callWorker()
  void speakChosenLanguage().then(async () => {
    const { OfflineApp } = await offline
    show(<OfflineApp />)
  })
} else {
  void startSession()
  void speakChosenLanguage().then(() => show(<App />))
}
