import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { useServerErrors } from "@/shared/api/use-server-errors"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Textarea } from "@/shared/ui/textarea"
import { toast } from "@/shared/ui/toast"

import { atItsField, bioRule, longestBio, usernameRule } from "./profile-rules"
import { useEditMe } from "./queries"
import { t } from "./text"
import { UsernameInput } from "./username-input"

const schema = z.object({
  display_name: z
    .string()
    .check(z.trim(), z.minLength(1, t.whatToCallYou), z.maxLength(50, t.upToLetters(50))),
  username: usernameRule,
  bio: bioRule,
})

/** How one appears to others. Saved by its button, all fields at once. */
export function ProfileForm() {
  const { display_name, username, bio } = useMe()
  const form = useForm({
    resolver: zodResolver(schema),
    values: { display_name, username, bio },
    resetOptions: { keepDirtyValues: true },
  })
  const edit = useEditMe()
  const sentence = useServerErrors(form, atItsField(edit.error))
  const { errors, isDirty } = form.formState

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) =>
        edit.mutate(values, {
          onSuccess: (me) => {
            form.reset({ display_name: me.display_name, username: me.username, bio: me.bio })
            toast(t.profileSaved)
          },
        }),
      )}
    >
      {sentence && (
        <Callout tone="danger" title={t.notSaved} live>
          {sentence}
        </Callout>
      )}
      <Field label={t.name} hint={t.asOthersSeeIt} error={errors.display_name?.message}>
        {(control) => <Input {...control} {...form.register("display_name")} autoComplete="name" />}
      </Field>
      <Field label={t.username} hint={t.usernameHint} error={errors.username?.message}>
        {(control) => <UsernameInput {...control} {...form.register("username")} />}
      </Field>
      <Field label={t.bio} optional hint={t.bioHint(longestBio)} error={errors.bio?.message}>
        {(control) => <Textarea {...control} {...form.register("bio")} rows={4} />}
      </Field>
      <Button
        type="submit"
        busy={edit.isPending}
        disabled={!isDirty}
        className="justify-self-start"
      >
        {t.saveProfile}
      </Button>
    </form>
  )
}
