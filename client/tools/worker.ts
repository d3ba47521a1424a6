import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

import type { Plugin, Rolldown } from "vite"

import type { Build } from "../src/worker/messages.ts"
import { initialChunks, withImports, workerFile } from "./chunks.ts"

const source = "src/worker/worker.ts"
const offlineModule = /\/src\/app\/offline\/offline-app\.tsx$/
const languageModule = /\/src\/app\/languages\/(german|arabic)\.ts$/
const tags = { german: "de", arabic: "ar" } as const
/** What crawlers and app shops read, nobody needs without a line. */
const forOthers = ".txt"

type Public = Readonly<Record<string, Uint8Array>>

const address = ({ fileName }: { fileName: string }) => `/${fileName}`

function lazyChunk(bundle: Rolldown.OutputBundle, module: RegExp): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter(
    (output): output is Rolldown.OutputChunk =>
      output.type === "chunk" && module.test(output.facadeModuleId ?? ""),
  )
}

/** Which build this is, and what its worker keeps: the shell, and nothing that comes lazily but the offline page. */
export function describeBuild(bundle: Rolldown.OutputBundle, held: Public): Build {
  const first = initialChunks(bundle)
  const [offline] = lazyChunk(bundle, offlineModule)
  const entry = first.find(({ isEntry }) => isEntry)
  if (!entry || !offline) throw new Error("The build has no entry or no offline page.")

  const looks = Object.values(bundle).filter(({ fileName }) => /\.(css|woff2)$/.test(fileName))
  const shell = new Set([...first, ...withImports(bundle, [offline.fileName]), ...looks])
  const languages = lazyChunk(bundle, languageModule).map((chunk) => {
    const [, name] = languageModule.exec(chunk.facadeModuleId ?? "") ?? []
    const own = withImports(bundle, [chunk.fileName]).filter((each) => !shell.has(each))
    return [tags[name as keyof typeof tags], own.map(address)] as const
  })

  const hash = createHash("sha256")
  for (const output of Object.values(bundle)) {
    // Hashed names say what is in them; the worker and the page have to be read.
    hash.update(output.fileName)
    if (!output.fileName.startsWith("assets/"))
      hash.update(output.type === "chunk" ? output.code : output.source)
  }
  for (const [name, content] of Object.entries(held)) hash.update(name).update(content)

  return {
    version: hash.digest("hex").slice(0, 16),
    entry: address(entry),
    files: [...[...shell].map(address), ...Object.keys(held).map((name) => `/${name}`)].sort(),
    languages: Object.fromEntries(languages),
  }
}

async function readPublic(folder: string): Promise<Public> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(forOthers))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  )
}

/** Builds the service worker beside the pages, and writes into it what belongs to this build. */
export function worker(): Plugin {
  let root = ""
  let publicDir = ""

  return {
    name: "plaza:worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      ;({ root, publicDir } = config)
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: join(root, source), name: "worker", fileName: workerFile })
    },
    async generateBundle(_options, bundle) {
      const chunk = bundle[workerFile]
      if (chunk?.type !== "chunk" || chunk.imports.length > 0)
        this.error("The worker must be one file.")
      const build = describeBuild(bundle, await readPublic(publicDir))
      chunk.code = chunk.code.replace("__BUILD__", JSON.stringify(build))
    },
  }
}
