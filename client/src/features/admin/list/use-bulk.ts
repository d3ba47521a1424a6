import { useMutation, useQueryClient } from "@tanstack/react-query"

import { sentenceFor } from "@/shared/api/problem-error"
import { toast, toastError } from "@/shared/ui/toast"

import type { Outcome } from "../nouns"
import type { Section, Verb } from "./section"
import { t } from "./text"

interface Deed<Row> {
  verb: Verb<Row>
  ids: number[]
  words: string
}

/** "2 people suspended. 1 person left alone: You may not do this." */
function report<Row extends { id: number }>(
  { done, refused }: Outcome,
  verb: Verb<Row>,
  section: Section<Row>,
): string {
  const [first] = refused
  const sentences = []
  if (done.length > 0) sentences.push(verb.done(done.length))
  if (first) sentences.push(section.leftAlone(refused.length, first.detail))
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
      toast(report(outcome, verb, section), {
        ...(undo && {
          onUndo: () => act.mutate({ verb: { ...back, undo: "" }, ids: outcome.done, words: "" }),
        }),
      })
      onDone()
      // What was done here shows on other pages as well: feeds, profiles, the shop.
      return queries.invalidateQueries()
    },
    onError: (error, { verb }) => {
      if (!verb.question) toastError(t.nothingChanged(sentenceFor(error)))
    },
  })
  return act
}
