import { useParams } from "react-router"

import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { NewProductEditor, ProductEditor } from "@/features/shop/keep/product-editor"
import { paths } from "@/shared/paths"

import { t } from "./text"

export function Component() {
  const { id } = useParams()
  const isNew = id === "new"
  if (!isNew && !/^[1-9]\d{0,14}$/.test(id ?? "")) return <NotFoundPage />

  return (
    <Page
      room="shop"
      width="fluid"
      title={isNew ? t.newProduct : t.editProduct}
      backTo={paths.keep}
    >
      {isNew ? <NewProductEditor /> : <ProductEditor key={id} id={Number(id)} />}
    </Page>
  )
}
