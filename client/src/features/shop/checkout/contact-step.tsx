import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Link } from "@/shared/ui/link"

import { t } from "./text"

const schema = z.object({
  email: z.string().check(z.email(t.noEmail)),
})

interface ContactStepProps {
  email: string
  onDone: (email: string) => void
}

/** Guests say where the confirmation goes. */
export function ContactStep({ email, onDone }: ContactStepProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email } })

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => onDone(values.email))}
    >
      <Field label={t.email} hint={t.emailHint} error={form.formState.errors.email?.message}>
        {(control) => (
          <Input {...control} {...form.register("email")} type="email" autoComplete="email" />
        )}
      </Field>
      <Button type="submit">{t.toAddress}</Button>
      <p className="text-ink-2">
        {t.beenHere}{" "}
        <Link to={paths.signInThen(paths.checkout)} className="whitespace-nowrap">
          {t.signIn}
        </Link>
      </p>
    </form>
  )
}
