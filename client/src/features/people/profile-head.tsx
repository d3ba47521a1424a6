import { Mail } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "react-router"

import { locale } from "@/shared/text/language"
import type { Profile } from "@/shared/api/nouns"
import { formatCount } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { RichText } from "@/shared/text/rich-text"
import { Button } from "@/shared/ui/button"
import { Tag } from "@/shared/ui/tag"

import { FollowButton } from "./follow-button"
import { t } from "./text"

const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" })

function Count({ count, noun, to }: CountProps) {
  const text = (
    <>
      <strong className="text-ink font-semibold">{formatCount(count)}</strong> {noun(count)}
    </>
  )
  if (!to) return <span className="inline-flex min-h-6 items-center gap-1">{text}</span>
  return (
    <Link
      to={to}
      className="inline-flex min-h-6 items-center gap-1 underline-offset-3 hover:underline"
    >
      {text}
    </Link>
  )
}

interface CountProps {
  count: number
  /** "post", "posts": without the number, which stands before it in bold. */
  noun: (count: number) => string
  to?: string
}

function Actions({ profile }: { profile: Profile }) {
  const { can, username } = profile
  if (can.edit)
    return (
      <Button asChild look="line">
        <Link to={paths.settingsSection("profile")}>{t.editProfile}</Link>
      </Button>
    )
  return (
    <>
      {can.message && (
        <Button asChild look="line">
          <Link to={paths.messageTo(username)}>
            <Mail size={18} strokeWidth={1.8} aria-hidden className="max-sm:hidden" />
            {t.message}
          </Link>
        </Button>
      )}
      {can.follow && <FollowButton person={profile} />}
    </>
  )
}

/** Puts a face, its name and what one may do about it in the places that the skeleton has, too. */
export function ProfileFrame({
  face,
  actions,
  children,
}: {
  face: ReactNode
  actions: ReactNode
  children: ReactNode
}) {
  return (
    <section
      aria-label={t.about}
      className="border-line grid gap-4 border-b px-4 pt-6 pb-5 sm:px-6"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        {face}
        <div className="flex flex-wrap gap-2">{actions}</div>
      </div>
      {children}
    </section>
  )
}

/** Who somebody is, in their own words and in numbers. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const { bio, counts, created_at, display_name, username } = profile

  return (
    <ProfileFrame
      face={<Face person={profile} size={96} />}
      actions={<Actions profile={profile} />}
    >
      <div>
        <h2 className="text-2xl wrap-anywhere">{display_name}</h2>
        <p className="text-ink-3 flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="wrap-anywhere">
            <bdi>@{username}</bdi>
          </span>
          {profile.follows_me && <Tag>{t.followsYou}</Tag>}
        </p>
      </div>
      {bio && (
        <p className="max-w-measure wrap-anywhere whitespace-pre-wrap">
          <RichText text={bio} />
        </p>
      )}
      <p className="text-ink-2 text-md flex flex-wrap gap-x-5 gap-y-1">
        <Count count={counts.posts} noun={t.posts} />
        <Count count={counts.followers} noun={t.followerNoun} to={paths.followers(username)} />
        <Count count={counts.following} noun={t.followingNoun} to={paths.following(username)} />
        <span className="text-ink-3 inline-flex min-h-6 items-center">
          {t.hereSince(month.format(new Date(created_at)))}
        </span>
      </p>
    </ProfileFrame>
  )
}
