import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { PasswordInput } from "@/shared/ui/password-input"

import { useSignIn } from "./queries"
import { t } from "./text"
import { useServerErrors } from "@/shared/api/use-server-errors"

const schema = z.object({
  email: z.string().check(z.email(t.noEmail)),
  password: z.string().check(z.minLength(1, t.passwordMissing)),
})

export function SignInForm() {
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: "", password: "" },
  })
  const signIn = useSignIn()
  const sentence = useServerErrors(form, signIn.error)
  const { errors } = form.formState

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => signIn.mutate(values))}
    >
      {sentence && (
        <Callout tone="danger" live>
          {sentence}
        </Callout>
      )}
      <Field label={t.email} error={errors.email?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email")}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <Field label={t.password} error={errors.password?.message}>
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("password")}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Button type="submit" busy={signIn.isPending}>
        {t.signIn}
      </Button>
    </form>
  )
}
