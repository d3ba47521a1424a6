import { expect, it } from "vitest"

import { readCsrfCookie } from "./csrf-cookie"

it("finds the cookie among others", () => {
  expect(readCsrfCookie("theme=dark; plaza_csrf=abc=; lang=en", "443")).toBe("abc=")
  expect(readCsrfCookie("__Secure-plaza_csrf=xyz", "")).toBe("xyz")
})

it("prefers the cookie of this page's port when several Plazas run on one host", () => {
  const cookies = "plaza_csrf_5000=first; plaza_csrf_5001=second"
  expect(readCsrfCookie(cookies, "5001")).toBe("second")
  expect(readCsrfCookie(cookies, "5173")).toBe("first")
})

it("finds nothing for a visitor", () => {
  expect(readCsrfCookie("", "5000")).toBeNull()
  expect(readCsrfCookie("plaza_csrf_5000=", "5000")).toBeNull()
})
