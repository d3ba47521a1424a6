import { useMutation, useQueryClient } from "@tanstack/react-query"

import { sentenceFor } from "@/shared/api/problem-error"
import { toast, toastError } from "@/shared/ui/toast"

import type { Outcome } from "../nouns"
import type { Section, Verb } from "./section"

interface Deed<Row> {
  verb: Verb<Row>
  ids: number[]
  words: string
}

/** "2 people suspended. 1 stays as it is: you may not do this to them." */
function report(outcome: Outcome, done: string, counted: (count: number) => string): string {
  const [first] = outcome.refused
  const sentences = []
  if (outcome.done.length > 0) sentences.push(`${counted(outcome.done.length)} ${done}.`)
  if (first) sentences.push(`${counted(outcome.refused.length)} left alone: ${first.detail}`)
  return sentences.join(" ")
}

/** Does something to many, says how it went, and offers to take it back. Never optimistic. */
export function useBulk<Row extends { id: number }>(section: Section<Row>, onDone: () => void) {
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: ({ verb, ids, words }: Deed<Row>) => section.act(verb.verb, ids, words),
    onSuccess: (outcome, { verb }) => {
      const back = section.verbs.find((one) => one.verb === verb.undo)
      const undo = back && outcome.done.length > 0
      toast(report(outcome, verb.done, section.counted), {
        ...(undo && {
          onUndo: () => act.mutate({ verb: { ...back, undo: "" }, ids: outcome.done, words: "" }),
        }),
      })
      onDone()
      // What was done here shows on other pages as well: feeds, profiles, the shop.
      return queries.invalidateQueries()
    },
    onError: (error, { verb }) => {
      if (!verb.question) toastError(`Nothing was changed. ${sentenceFor(error)}`)
    },
  })
  return act
}
