export const fellOver = "plaza:fell-over"

/** Says that a page fell over to whoever listens: `error-reports.ts`, where reports are wanted. */
export const tellReports = (error: unknown) =>
  dispatchEvent(new CustomEvent(fellOver, { detail: error }))
