import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { Navigate, useNavigate, useSearchParams } from "react-router"

import { personQuery, useStartConversation } from "@/features/chat/queries"
import { paths } from "@/shared/paths"
import { ErrorState } from "@/shared/ui/error-state"
import { Spinner } from "@/shared/ui/spinner"

import { t } from "./text"

/** `/messages/new?to=ben`: opens the conversation with somebody, or begins it. */
export function Component() {
  const username = useSearchParams()[0].get("to") ?? ""
  const person = useQuery({ ...personQuery(username), enabled: username !== "" })
  const { mutate, error } = useStartConversation()
  const navigate = useNavigate()
  const begun = useRef(false)
  const personId = person.data?.id

  useEffect(() => {
    if (personId === undefined || begun.current) return
    begun.current = true
    mutate(personId, {
      onSuccess: ({ id }) => void navigate(paths.conversation(id), { replace: true }),
    })
  }, [personId, mutate, navigate])

  if (username === "") return <Navigate replace to={paths.messages} />
  const problem = person.error ?? error
  if (problem) return <ErrorState title={t.conversationNotBegun} error={problem} />
  return (
    <div role="status" className="grid grow place-items-center">
      <span className="sr-only">{t.openingConversation}</span>
      <Spinner size={24} />
    </div>
  )
}
