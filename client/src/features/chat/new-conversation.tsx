import { useQuery } from "@tanstack/react-query"
import { PenLine } from "lucide-react"
import { useDeferredValue, useState } from "react"
import { useNavigate } from "react-router"

import { sentenceFor } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"

import { peopleQuery, useStartConversation } from "./queries"
import { t } from "./text"

function PeopleFound({ text, onChoose }: { text: string; onChoose: (id: number) => void }) {
  const me = useMe()
  const people = useQuery(peopleQuery(text))
  if (text === "") return <p className="text-ink-3 text-md">{t.typeAName}</p>
  if (people.isPending) return <p className="text-ink-3 text-md">{t.looking}</p>
  if (people.isError) return <Callout tone="danger">{sentenceFor(people.error)}</Callout>

  const found = people.data.items.filter((person) => person.id !== me.id)
  return (
    <div role="status">
      {found.length === 0 && <p className="text-ink-3 text-md">{t.nobodyByThatName}</p>}
      <ul className="-mx-2">
        {found.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => onChoose(person.id)}
              className="fold hover:bg-sunken flex w-full items-center gap-3 px-2 py-2 text-start"
            >
              <Face person={person} size={40} />
              <span className="min-w-0">
                <span className="block truncate font-semibold">{person.display_name}</span>
                <span className="text-ink-3 text-md block truncate">
                  <bdi>@{person.username}</bdi>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Finds somebody and begins to talk with them. */
export function NewConversation({ wide = false }: { wide?: boolean }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState("")
  const text = useDeferredValue(typed.trim())
  const start = useStartConversation()
  const navigate = useNavigate()

  const choose = (memberId: number) =>
    start.mutate(memberId, {
      onSuccess: (conversation) => {
        setOpen(false)
        setTyped("")
        void navigate(paths.conversation(conversation.id))
      },
    })

  return (
    <>
      {wide ? (
        <Button onClick={() => setOpen(true)}>{t.findSomebody}</Button>
      ) : (
        <IconButton icon={PenLine} label={t.newConversation} onClick={() => setOpen(true)} />
      )}
      <Dialog open={open} onOpenChange={setOpen} title={t.talkWith}>
        <div className="grid min-h-64 content-start gap-4">
          {start.isError && <Callout tone="danger">{sentenceFor(start.error)}</Callout>}
          <Field label={t.name}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <PeopleFound text={text} onChoose={choose} />
        </div>
      </Dialog>
    </>
  )
}
