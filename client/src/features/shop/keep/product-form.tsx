import { zodResolver } from "@hookform/resolvers/zod"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useForm, type UseFormReturn } from "react-hook-form"
import * as z from "zod/mini"

import { useServerErrors } from "@/shared/api/use-server-errors"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Checkbox } from "@/shared/ui/checkbox"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Select } from "@/shared/ui/select"
import { Textarea } from "@/shared/ui/textarea"

import { categoriesQuery } from "../catalogue/queries"
import type { Product } from "../nouns"
import { t as shop } from "../text"
import { t } from "./text"

const schema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, t.nameMissing), z.maxLength(120, t.upToLetters(120))),
  description: z.string().check(z.maxLength(10_000, t.upToLetters(10_000))),
  category: z.string(),
  tags: z.string(),
  published: z.boolean(),
})

export type ProductValues = z.infer<typeof schema>

/** "night, #riso" as the server wants it. */
export const tagsOf = (text: string): string[] =>
  text
    .split(/[\s,،#]+/)
    .filter(Boolean)
    .slice(0, 10)

interface ProductFormProps {
  product?: Product
  busy: boolean
  error: Error | null
  /** Pictures, prices and stock: what is sent together with the words. */
  children?: ReactNode
  onSave: (values: ProductValues) => void
}

/** What a keeper writes about a product. */
export function ProductForm({ product, busy, error, children, onSave }: ProductFormProps) {
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name: product?.name ?? "",
      description: product?.description ?? "",
      category: product?.category?.slug ?? "",
      tags: product?.tags.join(shop.comma) ?? "",
      published: product ? product.status === "published" : true,
    },
  })
  const sentence = useServerErrors(form, error)

  return (
    <form
      noValidate
      className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_24rem]"
      onSubmit={form.handleSubmit(onSave)}
    >
      {sentence && (
        <div className="lg:col-span-2">
          <Callout tone="danger" live>
            {sentence}
          </Callout>
        </div>
      )}
      <div className="grid gap-5">
        <Words form={form} />
      </div>
      <div className="grid gap-5">
        {children}
        <Checkbox
          defaultChecked={form.formState.defaultValues?.published ?? true}
          onCheckedChange={(checked) => form.setValue("published", checked === true)}
        >
          {t.showIt}
        </Checkbox>
      </div>
      <Button type="submit" busy={busy} className="justify-self-start">
        {product ? t.save : t.offerIt}
      </Button>
    </form>
  )
}

function Words({ form }: { form: UseFormReturn<ProductValues> }) {
  const { data: categories } = useQuery(categoriesQuery)
  const { errors } = form.formState

  return (
    <>
      <Field label={t.name} error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} />}
      </Field>
      <Field label={t.description} optional error={errors.description?.message}>
        {(control) => <Textarea {...control} {...form.register("description")} rows={5} />}
      </Field>
      <Field label={t.category} optional error={errors.category?.message}>
        {(control) => (
          <Select
            {...control}
            // The shelves may come after the form; then it is drawn anew with the right one chosen.
            key={categories ? "there" : "coming"}
            {...form.register("category")}
          >
            <option value="">{t.none}</option>
            {categories?.items.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t.tags} optional hint={t.tagsHint} error={errors.tags?.message}>
        {(control) => <Input {...control} {...form.register("tags")} />}
      </Field>
    </>
  )
}
