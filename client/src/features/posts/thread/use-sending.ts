import { useMutationState, useQueryClient } from "@tanstack/react-query"

import { sentenceFor } from "@/shared/api/problem-error"

import { commentKeys, useComment } from "./queries"

interface Said {
  body: string
  parentId: number | null
}

export interface Sending extends Said {
  id: number
  /** Why it was not sent; null while it is on its way. */
  reason: string | null
  retry: () => void
  discard: () => void
}

/** What is on its way below a post, or was refused: shown at once, never lost silently. */
export function useSending(postId: number) {
  const queries = useQueryClient()
  const comment = useComment(postId)
  const mutations = useMutationState({
    filters: {
      mutationKey: commentKeys.sending(postId),
      predicate: ({ state }) => state.status === "pending" || state.status === "error",
    },
    select: (mutation) => ({ mutation, state: mutation.state }),
  })

  const sending = mutations.map(({ mutation, state }): Sending => {
    const said = state.variables as Said
    const discard = () => queries.getMutationCache().remove(mutation)
    return {
      ...said,
      id: mutation.mutationId,
      reason: state.status === "error" ? sentenceFor(state.error) : null,
      discard,
      retry() {
        discard()
        comment.mutate(said)
      },
    }
  })

  return { sending, send: (said: Said) => comment.mutate(said) }
}
