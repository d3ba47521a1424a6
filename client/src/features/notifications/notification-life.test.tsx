import { act } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { afterEach, expect, it, vi } from "vitest"

import {
  lineIsIdle,
  lineIsUp,
  lineIsWaiting,
  useConnection,
} from "@/shared/realtime/connection-store"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { NotificationLife } from "./notification-life"

afterEach(() => {
  vi.useRealTimers()
  lineIsIdle()
})

it("asks for the badge every 30 s while the line is down, and only then", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let asked = 0
  server.use(
    http.get(at("/notifications/"), () => {
      asked += 1
      return HttpResponse.json({ items: [], next_cursor: null, unread_count: 7 })
    }),
  )
  act(() => lineIsUp())
  renderPage(<NotificationLife />)
  await act(() => vi.advanceTimersByTimeAsync(40_000))
  expect(asked).toBe(0)

  act(() => lineIsWaiting(60_000))
  await act(() => vi.advanceTimersByTimeAsync(31_000))

  await expect.poll(() => useConnection.getState().unread.notifications).toBe(7)
  expect(asked).toBe(1)
})
