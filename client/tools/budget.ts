import { gzipSync } from "node:zlib"

import type { Plugin, Rolldown } from "vite"

const kibibyte = 1024
const scriptLimit = 140 * kibibyte
const styleLimit = 16 * kibibyte

type Bundle = Rolldown.OutputBundle

/** The entry and all that it imports at once; what comes lazily is not counted. */
function initialChunks(bundle: Bundle): Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== "chunk" || found.has(name)) return
    found.set(name, chunk)
    chunk.imports.forEach(visit)
  }
  for (const [name, output] of Object.entries(bundle))
    if (output.type === "chunk" && output.isEntry) visit(name)
  return [...found.values()]
}

function styles(bundle: Bundle): Rolldown.OutputAsset[] {
  return Object.values(bundle).filter(
    (output) => output.type === "asset" && output.fileName.endsWith(".css"),
  ) as Rolldown.OutputAsset[]
}

const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length

/** Fails the build when the first visit would weigh too much. */
export function budget(): Plugin {
  return {
    name: "plaza:budget",
    apply: "build",
    enforce: "post",
    writeBundle(_options, bundle) {
      const script = initialChunks(bundle).reduce((sum, chunk) => sum + weigh(chunk.code), 0)
      const style = styles(bundle).reduce((sum, asset) => sum + weigh(asset.source), 0)
      const report = `first visit: ${(script / kibibyte).toFixed(1)} KiB of scripts, ${(style / kibibyte).toFixed(1)} KiB of styles (gzip)`
      if (script > scriptLimit || style > styleLimit) this.error(`over the budget, ${report}`)
      this.info(report)
    },
  }
}
