import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"

import { findEverywhere, patchEverywhere, removeEverywhere } from "./patch-everywhere"

interface Post {
  id: number
  like_count: number
}

const post = (id: number): Post => ({ id, like_count: 0 })

function cache() {
  const queries = new QueryClient()
  queries.setQueryData(["posts", "list", "home"], {
    pages: [
      { items: [post(1), post(2)], next_cursor: "x" },
      { items: [post(7)], next_cursor: null },
    ],
    pageParams: [{}, { cursor: "x" }],
  })
  queries.setQueryData(["posts", "list", "tag"], { items: [post(3)], next_cursor: null })
  queries.setQueryData(["posts", "one", 7], post(7))
  return queries
}

it("changes an item in every list and on its own page", () => {
  const queries = cache()

  patchEverywhere<Post>(queries, ["posts"], 7, (old) => ({ ...old, like_count: 12 }))

  expect(queries.getQueryData(["posts", "one", 7])).toEqual({ id: 7, like_count: 12 })
  expect(queries.getQueryData(["posts", "list", "home"])).toMatchObject({
    pages: [{ items: [post(1), post(2)] }, { items: [{ id: 7, like_count: 12 }] }],
  })
})

it("leaves what it does not touch the same object, so that nothing renders again", () => {
  const queries = cache()
  const before = queries.getQueryData(["posts", "list", "tag"])

  patchEverywhere<Post>(queries, ["posts"], 7, (old) => ({ ...old, like_count: 12 }))

  expect(queries.getQueryData(["posts", "list", "tag"])).toBe(before)
})

it("does not make an answer look newer that was only looked at", () => {
  const queries = cache()
  const tag = ["posts", "list", "tag"]
  queries.setQueryData(tag, { items: [post(3)], next_cursor: null }, { updatedAt: 1 })

  patchEverywhere<Post>(queries, ["posts"], 7, (old) => ({ ...old, like_count: 12 }))

  expect(queries.getQueryState(tag)?.dataUpdatedAt).toBe(1)
})

it("finds an item in every list and on its own page", () => {
  const queries = cache()

  expect(findEverywhere<Post>(queries, ["posts"], 7)).toEqual([post(7), post(7)])
  expect(findEverywhere<Post>(queries, ["posts"], 9)).toEqual([])
})

it("takes an item out of every list", () => {
  const queries = cache()

  removeEverywhere(queries, ["posts"], 2)

  expect(queries.getQueryData(["posts", "list", "home"])).toMatchObject({
    pages: [{ items: [post(1)] }, { items: [post(7)] }],
  })
})
