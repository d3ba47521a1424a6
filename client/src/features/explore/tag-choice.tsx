import { useQuery } from "@tanstack/react-query"
import { clsx } from "clsx"
import { useId } from "react"

import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { tagsQuery } from "./queries"
import { t } from "./text"

const atMost = 7
const widths = ["w-24", "w-28", "w-20", "w-24"]

interface TagChoiceProps {
  label: string
  /** The tag that is chosen; none for "". */
  chosen: string
  onChoose: (tag: string) => void
}

/** One of the tags that people write about, or none. Nothing where nobody uses any: it is an extra. */
export function TagChoice({ label, chosen, onChoose }: TagChoiceProps) {
  const id = useId()
  const tags = useQuery(tagsQuery(""))
  const names = tags.data?.items.slice(0, atMost).map(({ name }) => name) ?? []
  if (chosen && !names.includes(chosen)) names.unshift(chosen)

  if (tags.isPending)
    return (
      <Loading label={t.loadingTags}>
        <span className="flex flex-wrap gap-2">
          <span className="text-md basis-full">&nbsp;</span>
          {widths.map((width, index) => (
            <Skeleton key={index} className={`h-9 rounded-full! ${width}`} />
          ))}
        </span>
      </Loading>
    )
  if (names.length === 0) return null
  return (
    <div role="group" aria-labelledby={id} className="flex flex-wrap gap-2">
      <p id={id} className="text-md basis-full font-semibold">
        {label}
      </p>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name === chosen ? "" : name)}
          className={clsx(
            "min-h-9 max-w-full truncate rounded-full border px-3.5 font-medium transition-colors",
            name === chosen
              ? "border-ember bg-ember-soft text-ember-strong"
              : "border-line-strong hover:bg-sunken",
          )}
        >
          <bdi>#{name}</bdi>
        </button>
      ))}
    </div>
  )
}
