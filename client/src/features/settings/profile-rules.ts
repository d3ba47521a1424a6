import * as z from "zod/mini"

import { ProblemError } from "@/shared/api/problem-error"

import { t } from "./text"

export const longestBio = 500

export const usernameRule = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9_]{3,30}$/, t.usernameLetters))

export const bioRule = z.string().check(z.maxLength(longestBio, t.upToLetters(longestBio)))

/** A taken name is refused as a conflict; the form knows at which field that belongs. */
export function atItsField(error: Error | null): Error | null {
  if (!(error instanceof ProblemError) || error.code !== "username_taken") return error
  return new ProblemError({
    status: error.status,
    code: error.code,
    detail: error.message,
    errors: { username: [error.message] },
  })
}
