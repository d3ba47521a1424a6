import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Logo } from "@/shared/ui/logo"

/** The mark and the name; leads home. */
export function Brand() {
  return (
    <Link to={paths.home} className="fold flex items-center gap-2.5">
      <Logo />
      <span className="font-display text-[1.375rem] font-bold tracking-tight">Plaza</span>
    </Link>
  )
}
