import { arabic as palette } from "@/app/layout/palette/text-ar"
import { arabic as shell } from "@/app/layout/text-ar"
import { arabic as settings } from "@/features/settings/text-ar"
import type { Speech } from "@/shared/text/catalogue"
import { arabic as words } from "@/shared/text/words-ar"

import type { Spoken } from "./spoken"

const catalogues = { palette, settings, shell, words } satisfies Record<Spoken, object>

/** All that Plaza says, in Arabic: one file, fetched by those who read it. */
export const arabic: Speech = (name) => catalogues[name as Spoken]
