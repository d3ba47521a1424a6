import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { useServerErrors } from "@/shared/api/use-server-errors"
import { useDraft } from "@/shared/drafts/use-draft"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Field } from "@/shared/ui/field"
import { Textarea } from "@/shared/ui/textarea"

import { atItsField, bioRule, longestBio, usernameRule } from "./profile-rules"
import { useEditMe } from "./queries"
import { t } from "./text"
import { UsernameInput } from "./username-input"

const schema = z.object({ username: usernameRule, bio: bioRule })

/** As the server makes one for somebody who chose none. */
const made = /^member_\w{7}$/

interface FaceFormProps {
  /** What the button says. */
  label: string
  onDone: () => void
}

/** A name to be found by and a few words, for somebody new. What is typed outlives a reload. */
export function FaceForm({ label, onDone }: FaceFormProps) {
  const { username, bio } = useMe()
  const draft = useDraft<z.infer<typeof schema> | null>("face", null)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: draft.value ?? { username, bio },
  })
  const edit = useEditMe()
  const sentence = useServerErrors(form, atItsField(edit.error))
  const { errors } = form.formState

  const done = () => {
    draft.clear()
    onDone()
  }

  return (
    <form
      noValidate
      className="grid gap-5"
      onChange={() => draft.change(form.getValues())}
      onSubmit={form.handleSubmit((values) => {
        if (values.username === username && values.bio === bio) done()
        else edit.mutate(values, { onSuccess: done })
      })}
    >
      {sentence && (
        <Callout tone="danger" title={t.notSaved} live>
          {sentence} {t.stillTyped}
        </Callout>
      )}
      <Field
        label={t.username}
        hint={made.test(username) ? t.usernameMade : t.usernameHint}
        error={errors.username?.message}
      >
        {(control) => <UsernameInput {...control} {...form.register("username")} />}
      </Field>
      <Field label={t.bio} optional hint={t.bioHint(longestBio)} error={errors.bio?.message}>
        {(control) => <Textarea {...control} {...form.register("bio")} rows={3} />}
      </Field>
      <Button type="submit" busy={edit.isPending}>
        {label}
      </Button>
    </form>
  )
}
