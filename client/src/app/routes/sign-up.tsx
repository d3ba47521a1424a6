import { Navigate, useSearchParams } from "react-router"

import { SignUpForm } from "@/features/auth/sign-up-form"
import { paths, safeNext } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"
import { Link } from "@/shared/ui/link"

export function Component() {
  const signedIn = useSession((session) => session.status === "signed-in")
  const [search] = useSearchParams()
  if (signedIn) return <Navigate replace to={safeNext(search.get("next"))} />

  return (
    <>
      <title>Sign up · Plaza</title>
      <h1 className="mb-2 text-3xl">Come in</h1>
      <p className="text-ink-2 mb-6">Talk, meet and trade with the people around you.</p>
      <SignUpForm />
      <p className="text-ink-2 mt-6">
        Been here before?{" "}
        <Link to={{ pathname: paths.signIn, search: search.toString() }}>Sign in</Link>
      </p>
    </>
  )
}
