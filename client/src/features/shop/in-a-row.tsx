import { Fragment } from "react"

/** Small things beside one another, each in its own direction of reading: "S · 2 × €19.00". */
export function InARow({ things }: { things: readonly string[] }) {
  return things.map((thing, index) => (
    <Fragment key={index}>
      {index > 0 && " · "}
      <bdi>{thing}</bdi>
    </Fragment>
  ))
}
