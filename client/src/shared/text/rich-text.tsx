import { Fragment } from "react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"

import { tokensOf, type Token } from "./tokens"

const look = "text-ember-strong font-medium hover:underline underline-offset-3"

function Piece({ token }: { token: Token }) {
  const { kind, text, target } = token
  if (kind === "text") return text
  if (kind === "link")
    return (
      <a href={target} target="_blank" rel="noreferrer nofollow ugc" className={look}>
        {text}
      </a>
    )
  return (
    <Link to={kind === "tag" ? paths.tag(target) : paths.profile(target)} className={look}>
      {text}
    </Link>
  )
}

/** What a person wrote: lines kept; addresses, #tags and @people lead somewhere. */
export function RichText({ text }: { text: string }) {
  return tokensOf(text).map((token, index) => (
    <Fragment key={index}>
      <Piece token={token} />
    </Fragment>
  ))
}
