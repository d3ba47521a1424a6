import { render, screen } from "@testing-library/react"
import { createMemoryRouter, RouterProvider } from "react-router"
import { expect, it } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { signInAs } from "@/shared/testing/people"

import { SignInGuard } from "./sign-in-guard"

function arriveAt(address: string) {
  const router = createMemoryRouter(
    [
      { Component: SignInGuard, children: [{ path: "/posts/7", element: <p>A post</p> }] },
      { path: "/sign-in", element: <p>The door</p> },
    ],
    { initialEntries: [address] },
  )
  render(<RouterProvider router={router} />)
  return router
}

it("sends visitors to the door and remembers where they wanted to go", async () => {
  const router = arriveAt("/posts/7?reply=1")

  expect(await screen.findByText("The door")).toBeVisible()
  expect(router.state.location.search).toBe("?next=%2Fposts%2F7%3Freply%3D1")
})

it("lets people in", () => {
  signInAs()
  arriveAt("/posts/7")

  expect(screen.getByText("A post")).toBeVisible()
})

it("waits until it is known who is there, and says when nobody answers", async () => {
  useSession.setState({ status: "starting" })
  const router = arriveAt("/posts/7")
  expect(router.state.location.pathname).toBe("/posts/7")
  expect(screen.getByText("Opening Plaza")).toBeInTheDocument()

  useSession.setState({ status: "unreachable" })
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible()
})
