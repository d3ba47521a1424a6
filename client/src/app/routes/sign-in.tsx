import { Navigate, useSearchParams } from "react-router"

import { SignInForm } from "@/features/auth/sign-in-form"
import { paths, safeNext } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"
import { Link } from "@/shared/ui/link"

import { t } from "./text"

export function Component() {
  const signedIn = useSession((session) => session.status === "signed-in")
  const [search] = useSearchParams()
  if (signedIn) return <Navigate replace to={safeNext(search.get("next"))} />

  return (
    <>
      <title>{t.signInTitle}</title>
      <h1 className="mb-6 text-3xl">{t.goodToSeeYou}</h1>
      <SignInForm />
      <p className="text-ink-2 mt-6">
        {t.newHere}{" "}
        <Link to={{ pathname: paths.signUp, search: search.toString() }}>{t.signUp}</Link>
      </p>
    </>
  )
}
