import { useSearchParams } from "react-router"

import { TagChoice } from "@/features/explore/tag-choice"
import { SuggestedPeople } from "@/features/people/suggested-people"
import { t } from "@/features/welcome/text"

/** What is talked about here, and who does; the chosen tag is in the address. */
export function PeopleToFollow() {
  const [search, setSearch] = useSearchParams()
  const tag = search.get("about") ?? ""

  return (
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
  )
}
