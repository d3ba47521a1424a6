import { lazy, Suspense } from "react"
import { useNavigate, useSearchParams } from "react-router"

import { TagChoice } from "@/features/explore/tag-choice"
import { SuggestedPeople } from "@/features/people/suggested-people"
import { AvatarField } from "@/features/settings/avatar-field"
import { FaceForm } from "@/features/settings/face-form"
import { openStep } from "@/features/welcome/steps"
import { t } from "@/features/welcome/text"
import { WelcomeStep } from "@/features/welcome/welcome-step"
import { paths } from "@/shared/paths"
import { FormSkeleton } from "@/shared/ui/skeleton"

// The last step comes when it is reached.
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
  const [search, setSearch] = useSearchParams()
  const tag = search.get("about") ?? ""

  return (
    <WelcomeStep step="people" end={paths.home}>
      <div className="grid grid-cols-1 gap-2">
        <TagChoice
          label={t.whatInterestsYou}
          chosen={tag}
          onChoose={(about) =>
            setSearch({ step: "people", ...(about && { about }) }, { replace: true })
          }
        />
        <SuggestedPeople tag={tag} />
      </div>
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
