import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import type { components } from "@/shared/api/schema.gen"
import { styleOf, type ThemeNumbers } from "@/shared/styles/tokens"
import { toast } from "@/shared/ui/toast"

import { adminKeys } from "../queries"
import { t } from "./text"

export type Appearance = components["schemas"]["Appearance"]

const key = [...adminKeys.all, "appearance"] as const

export const appearanceQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/admin/appearance/", { signal })),
})

/** The server wrote the numbers on `<html>`; the page one is at learns of new ones here. */
function wear(numbers: ThemeNumbers): void {
  for (const [name, value] of Object.entries(styleOf(numbers)))
    document.documentElement.style.setProperty(name, value)
}

export function useSaveAppearance() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: (numbers: ThemeNumbers) =>
      unwrap(api.PUT("/api/v1/admin/appearance/", { body: numbers })),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved)
      wear(saved)
      toast(t.saved)
    },
  })
}
