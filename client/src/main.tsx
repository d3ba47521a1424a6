import { StrictMode } from "react"
import { createRoot } from "react-dom/client"

import { App } from "@/app/app"
import { speakChosenLanguage } from "@/app/languages/speak-chosen"
import { startSession } from "@/shared/session/session"

import "@/shared/styles/app.css"

const place = document.getElementById("root")
if (!place) throw new Error("index.html has no #root")

const reports = document.querySelector<HTMLMetaElement>("meta[name=error-reports]")
if (reports) void import("@/app/error-reports").then((errors) => errors.startReports(reports))

void startSession()
const root = createRoot(place)
void speakChosenLanguage().then(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
