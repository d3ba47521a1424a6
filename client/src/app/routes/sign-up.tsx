import { Navigate, useSearchParams } from "react-router"

import { useSignUp } from "@/features/auth/queries"
import { SignUpForm } from "@/features/auth/sign-up-form"
import { paths, safeNext } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"
import { Link } from "@/shared/ui/link"

import { t } from "./text"

export function Component() {
  const signedIn = useSession((session) => session.status === "signed-in")
  const [search] = useSearchParams()
  const signUp = useSignUp()
  const next = search.get("next")
  // Whoever was on the way somewhere is not held up.
  const begins = next === null && (signUp.isPending || signUp.isSuccess)
  if (signedIn) return <Navigate replace to={begins ? paths.welcome : safeNext(next)} />

  return (
    <>
      <title>{t.signUpTitle}</title>
      <h1 className="mb-2 text-3xl">{t.comeIn}</h1>
      <p className="text-ink-2 mb-6">{t.talkMeetTrade}</p>
      <SignUpForm signUp={signUp} />
      <p className="text-ink-2 mt-6">
        {t.beenHereBefore}{" "}
        <Link to={{ pathname: paths.signIn, search: search.toString() }}>{t.signIn}</Link>
      </p>
    </>
  )
}
