import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Link } from "@/shared/ui/link"

const schema = z.object({
  email: z.string().check(z.email("That doesn’t look like an email address")),
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
      <Field
        label="Email"
        hint="The confirmation and news of your parcel go there, nothing else."
        error={form.formState.errors.email?.message}
      >
        {(control) => (
          <Input {...control} {...form.register("email")} type="email" autoComplete="email" />
        )}
      </Field>
      <Button type="submit">Continue to the address</Button>
      <p className="text-ink-2">
        Been here before? <Link to={paths.signInThen(paths.checkout)}>Sign in</Link>, your basket
        comes along.
      </p>
    </form>
  )
}
