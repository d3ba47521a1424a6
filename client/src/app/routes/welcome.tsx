import { lazy, Suspense } from "react"
import { useNavigate, useSearchParams } from "react-router"

import { WaitingForPeople } from "@/features/people/waiting-for-people"
import { AvatarField } from "@/features/settings/avatar-field"
import { FaceForm } from "@/features/settings/face-form"
import { openStep } from "@/features/welcome/steps"
import { t } from "@/features/welcome/text"
import { WelcomeStep } from "@/features/welcome/welcome-step"
import { paths } from "@/shared/paths"
import { FormSkeleton } from "@/shared/ui/skeleton"

// What later steps show comes when they are reached.
const PeopleToFollow = lazy(async () => ({
  default: (await import("@/app/welcome/people-to-follow")).PeopleToFollow,
}))
const AppearanceForm = lazy(async () => ({
  default: (await import("@/features/settings/appearance-form")).AppearanceForm,
}))

function Face() {
  const navigate = useNavigate()

  return (
    <WelcomeStep step="face" end={paths.home} ownButton>
      <AvatarField />
      <FaceForm label={t.continue} onDone={() => void navigate("?step=people")} />
    </WelcomeStep>
  )
}

function People() {
  return (
    <WelcomeStep step="people" end={paths.home}>
      <Suspense fallback={<WaitingForPeople />}>
        <PeopleToFollow />
      </Suspense>
    </WelcomeStep>
  )
}

function Look() {
  return (
    <WelcomeStep step="look" end={paths.home}>
      <Suspense fallback={<FormSkeleton />}>
        <AppearanceForm />
      </Suspense>
    </WelcomeStep>
  )
}

const contents = { face: Face, people: People, look: Look }

/** Three things for somebody new; the step is in the address, so that Back walks them. */
export function Component() {
  const [search] = useSearchParams()
  const Content = contents[openStep(search.get("step"))]
  return <Content />
}
