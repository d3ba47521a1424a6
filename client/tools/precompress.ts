import { readdir, readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

import type { Plugin } from "vite"

const worthwhile = /\.(js|css|html|svg|json|webmanifest|txt)$/
const smallest = 512

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < smallest) return

  const [brotli, gzipped] = await Promise.all([
    toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    toGzip(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
}

/** Writes .br and .gz beside each built file, so that the server never compresses on the fly. */
export function precompress(): Plugin {
  let folder = "dist"

  return {
    name: "plaza:precompress",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(
        names
          .filter((name) => worthwhile.test(name))
          .map((name) => compressFile(join(folder, name))),
      )
    },
  }
}
