import type { Rolldown } from "vite"

type Bundle = Rolldown.OutputBundle

/** The service worker: built beside the pages, loaded by none of them. */
export const workerFile = "sw.js"

/** These chunks and all that they import at once; what comes lazily is not counted. */
export function withImports(bundle: Bundle, names: readonly string[]): Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== "chunk" || found.has(name)) return
    found.set(name, chunk)
    chunk.imports.forEach(visit)
  }
  names.forEach(visit)
  return [...found.values()]
}

/** What is there already when a chunk is asked for lazily, whoever asks. */
export function presentBefore(bundle: Bundle, fileName: string): Set<Rolldown.OutputChunk> {
  const [first, ...others] = Object.values(bundle)
    .filter((output) => output.type === "chunk" && output.dynamicImports.includes(fileName))
    .map((asking) => withImports(bundle, [asking.fileName]))
  const always = first?.filter((chunk) => others.every((present) => present.includes(chunk)))
  return new Set([...initialChunks(bundle), ...(always ?? [])])
}

/** What a first visit cannot do without. */
export function initialChunks(bundle: Bundle): Rolldown.OutputChunk[] {
  const entries = Object.values(bundle).filter(
    (output) => output.type === "chunk" && output.isEntry && output.fileName !== workerFile,
  )
  return withImports(
    bundle,
    entries.map(({ fileName }) => fileName),
  )
}
