import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { useServerErrors } from "@/shared/api/use-server-errors"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Field } from "@/shared/ui/field"
import { PasswordInput } from "@/shared/ui/password-input"

import { useChangePassword } from "./queries"
import { t } from "./text"

const shortest = 10

const schema = z.object({
  current_password: z.string().check(z.minLength(1, t.currentPasswordMissing)),
  new_password: z.string().check(z.minLength(shortest, t.atLeast(shortest))),
})

const nothing = { current_password: "", new_password: "" }

/** Another password; every other device is signed out with it. */
export function PasswordForm() {
  const { email } = useMe()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: nothing })
  const change = useChangePassword()
  const sentence = useServerErrors(form, change.error)
  const { errors } = form.formState

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) =>
        change.mutate(values, { onSuccess: () => form.reset(nothing) }),
      )}
    >
      {sentence && (
        <Callout tone="danger" title={t.notChanged} live>
          {sentence}
        </Callout>
      )}
      {change.isSuccess && (
        <Callout tone="success" title={t.passwordChanged} live>
          {t.othersSignedOut}
        </Callout>
      )}
      {/* Password managers want to know whose password it is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <Field label={t.currentPassword} error={errors.current_password?.message}>
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("current_password")}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Field
        label={t.newPassword}
        hint={t.passwordHint(shortest)}
        error={errors.new_password?.message}
      >
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("new_password")}
            autoComplete="new-password"
          />
        )}
      </Field>
      <Button type="submit" busy={change.isPending} className="justify-self-start">
        {t.changePassword}
      </Button>
    </form>
  )
}
