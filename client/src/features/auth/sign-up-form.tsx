import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { PasswordInput } from "@/shared/ui/password-input"

import type { useSignUp } from "./queries"
import { t } from "./text"
import { useServerErrors } from "@/shared/api/use-server-errors"

const shortest = 10

const schema = z.object({
  display_name: z
    .string()
    .check(z.trim(), z.minLength(1, t.whatToCallYou), z.maxLength(50, t.upToLetters(50))),
  email: z.string().check(z.email(t.noEmail)),
  password: z.string().check(z.minLength(shortest, t.atLeast(shortest))),
})

export function SignUpForm({ signUp }: { signUp: ReturnType<typeof useSignUp> }) {
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { display_name: "", email: "", password: "" },
  })
  const sentence = useServerErrors(form, signUp.error)
  const { errors } = form.formState

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => signUp.mutate(values))}
    >
      {sentence && (
        <Callout tone="danger" live>
          {sentence}
        </Callout>
      )}
      <Field label={t.name} hint={t.nameHint} error={errors.display_name?.message}>
        {(control) => <Input {...control} {...form.register("display_name")} autoComplete="name" />}
      </Field>
      <Field label={t.email} hint={t.emailHint} error={errors.email?.message}>
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
      <Field label={t.password} hint={t.passwordHint(shortest)} error={errors.password?.message}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
        )}
      </Field>
      <Button type="submit" busy={signUp.isPending}>
        {t.signUp}
      </Button>
    </form>
  )
}
