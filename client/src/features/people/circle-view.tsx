import { useInfiniteQuery } from "@tanstack/react-query"
import { UsersRound } from "lucide-react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"

import { PeopleList } from "./people-list"
import { isMissing, NobodyHere } from "./profile-view"
import { circleQuery, type Circle } from "./queries"
import { t } from "./text"

function Empty({ circle, own }: { circle: Circle; own: boolean }) {
  const findPeople = (
    <Button asChild>
      <Link to={paths.explore}>{t.findPeople}</Link>
    </Button>
  )
  if (circle === "followers")
    return (
      <EmptyState icon={UsersRound} title={t.noFollowers} action={findPeople}>
        {own ? t.noFollowersOwn : t.beTheFirst}
      </EmptyState>
    )
  return (
    <EmptyState icon={UsersRound} title={t.followingNobody} action={findPeople}>
      {own ? t.followingNobodyOwn : t.perhapsTomorrow}
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
      label={circle === "followers" ? t.followers : t.followingList}
      list={list}
      empty={<Empty circle={circle} own={own} />}
    />
  )
}
