import { CirclePage } from "@/app/layout/circle-page"

export function Component() {
  return <CirclePage circle="following" />
}
