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

const shortest = 10

const schema = z.object({
  current_password: z.string().check(z.minLength(1, "Your current password is missing")),
  new_password: z.string().check(z.minLength(shortest, `At least ${shortest} characters`)),
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
        <Callout tone="danger" title="Not changed" live>
          {sentence}
        </Callout>
      )}
      {change.isSuccess && (
        <Callout tone="success" title="Your password is changed" live>
          All other devices are signed out; this one stays.
        </Callout>
      )}
      {/* Password managers want to know whose password it is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <Field label="Current password" error={errors.current_password?.message}>
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("current_password")}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Field
        label="New password"
        hint={`At least ${shortest} characters. A short sentence is good.`}
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
        Change password
      </Button>
    </form>
  )
}
