import { useInfiniteQuery } from "@tanstack/react-query"
import { UsersRound } from "lucide-react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"

import { PeopleList } from "./people-list"
import { isMissing, NobodyHere } from "./profile-view"
import { circleQuery, type Circle } from "./queries"

function Empty({ circle, own }: { circle: Circle; own: boolean }) {
  const findPeople = (
    <Button asChild>
      <Link to={paths.explore}>Find people</Link>
    </Button>
  )
  if (circle === "followers")
    return (
      <EmptyState icon={UsersRound} title="No followers yet" action={findPeople}>
        {own ? "Say something in public, or follow somebody: many follow back." : "Be the first."}
      </EmptyState>
    )
  return (
    <EmptyState icon={UsersRound} title="Following nobody yet" action={findPeople}>
      {own ? "Posts of the people you follow appear on your home page." : "Perhaps tomorrow."}
    </EmptyState>
  )
}

interface CircleViewProps {
  username: string
  circle: Circle
  own: boolean
}

/** The people around a person. */
export function CircleView({ username, circle, own }: CircleViewProps) {
  const list = useInfiniteQuery(circleQuery(username, circle))
  if (isMissing(list.error)) return <NobodyHere username={username} />

  return (
    <PeopleList
      label={circle === "followers" ? "Followers" : "Following"}
      list={list}
      empty={<Empty circle={circle} own={own} />}
    />
  )
}
