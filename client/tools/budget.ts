import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

import type { Plugin, Rolldown } from "vite"

import { initialChunks, presentBefore, withImports } from "./chunks.ts"

const kibibyte = 1024

export const bars = {
  scripts: 140 * kibibyte,
  styles: 16 * kibibyte,
  /** Counted as a disk does, like pictures: they are compressed already. */
  fonts: 70_000,
  lazy: 45 * kibibyte,
  admin: 120 * kibibyte,
  picture: 150_000,
} as const

/** One line of the table: what weighs how much, of how much. */
export interface Load {
  what: string
  bytes: number
  bar: number
}

type Files = Readonly<Record<string, Uint8Array>>

/** Where the house and the shop are kept: few people, who stay long. */
const keepers = /\b(admin|keep)\b/
const picture = /\.(png|jpe?g|gif|webp|avif|svg|ico)$/
const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length
const sum = (weights: number[]) => weights.reduce((total, weight) => total + weight, 0)
const weighAll = (chunks: Iterable<Rolldown.OutputChunk>) =>
  sum([...chunks].map(({ code }) => weigh(code)))

function nameOf({ facadeModuleId, name }: Rolldown.OutputChunk): string {
  const [, inside] = facadeModuleId?.split("/src/") ?? []
  return inside?.replace(/\.tsx?$/, "") ?? name
}

/** What each lazy part brings beyond what is there already, the heaviest first. */
function lazyLoads(bundle: Rolldown.OutputBundle): Load[] {
  const initial = new Set(initialChunks(bundle))
  return Object.values(bundle)
    .filter((output) => output.type === "chunk")
    .filter((chunk) => chunk.isDynamicEntry && !initial.has(chunk))
    .map((chunk) => {
      const what = nameOf(chunk)
      const present = presentBefore(bundle, chunk.fileName)
      const own = withImports(bundle, [chunk.fileName]).filter((each) => !present.has(each))
      return { what, bytes: weighAll(own), bar: keepers.test(what) ? bars.admin : bars.lazy }
    })
    .sort((one, other) => other.bytes - one.bytes)
}

/** All that has a bar. The files are those of the finished folder. */
export function loadsOf(bundle: Rolldown.OutputBundle, files: Files): Load[] {
  const weighFiles = (ending: RegExp, by: (content: Uint8Array) => number) =>
    Object.entries(files)
      .filter(([name]) => ending.test(name))
      .map(([what, content]) => ({ what, bytes: by(content) }))
  const total = (loads: { bytes: number }[]) => sum(loads.map(({ bytes }) => bytes))
  const size = (content: Uint8Array) => content.length

  return [
    {
      what: "first visit: scripts",
      bytes: weighAll(initialChunks(bundle)),
      bar: bars.scripts,
    },
    { what: "first visit: styles", bytes: total(weighFiles(/\.css$/, weigh)), bar: bars.styles },
    { what: "first visit: fonts", bytes: total(weighFiles(/\.woff2$/, size)), bar: bars.fonts },
    ...lazyLoads(bundle),
    ...weighFiles(picture, size).map((each) => ({ ...each, bar: bars.picture })),
  ]
}

export const tooHeavy = (loads: Load[]): Load[] => loads.filter(({ bytes, bar }) => bytes > bar)

/** The loads as columns, in KiB. */
export function table(loads: Load[]): string {
  const kib = (bytes: number) => (bytes / kibibyte).toFixed(1)
  const wide = Math.max(...loads.map(({ what }) => what.length))
  return loads
    .map(({ what, bytes, bar }) => {
      const columns = [what.padEnd(wide), kib(bytes).padStart(7), "of", kib(bar).padStart(6)]
      return columns.join(" ") + (bytes > bar ? "  over" : "")
    })
    .join("\n")
}

async function filesIn(folder: string): Promise<Files> {
  const names = await readdir(folder, { recursive: true })
  const held = names.filter((name) => picture.test(name) || /\.(css|woff2)$/.test(name))
  return Object.fromEntries(
    await Promise.all(
      held.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  )
}

/** Prints what the parts weigh, and fails the build when one weighs too much. */
export function budget(): Plugin {
  return {
    name: "plaza:budget",
    apply: "build",
    enforce: "post",
    async writeBundle({ dir = "dist" }, bundle) {
      const loads = loadsOf(bundle, await filesIn(dir))
      this.info(`KiB, scripts and styles after gzip\n${table(loads)}`)
      const over = tooHeavy(loads)
      if (over.length > 0) this.error(`over the budget:\n${table(over)}`)
    },
  }
}
