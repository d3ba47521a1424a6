import path from "node:path"

const source = path.resolve(import.meta.dirname, "../src")

/** Where a file lives: its layer, and the feature's name if it has one. */
function place(file) {
  const relative = path.relative(source, file)
  if (relative.startsWith("..")) return null
  const [layer, name] = relative.split(path.sep)
  return { layer, feature: layer === "features" ? name : null }
}

/** The absolute path an import means, or null for a package. */
function target(specifier, importer) {
  if (specifier.startsWith("@/")) return path.join(source, specifier.slice(2))
  if (specifier.startsWith(".")) return path.resolve(path.dirname(importer), specifier)
  return null
}

const mayImport = {
  shared: new Set(["shared"]),
  features: new Set(["shared", "features"]),
  app: new Set(["shared", "features", "app"]),
}

function refusal(from, to) {
  if (!from || !to || !(from.layer in mayImport) || !(to.layer in mayImport)) return null
  if (!mayImport[from.layer].has(to.layer)) return `${from.layer} must not import ${to.layer}`
  if (from.feature && to.feature && from.feature !== to.feature)
    return `features/${from.feature} must not import features/${to.feature}: compose them in app/`
  return null
}

const directions = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const from = place(context.filename)
    const check = (node) => {
      const file = target(String(node.source?.value ?? ""), context.filename)
      const message = file && refusal(from, place(file))
      if (message) context.report({ node, message })
    }
    return { ImportDeclaration: check, ImportExpression: check }
  },
}

const plainModules = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const name = path.basename(context.filename)
    return {
      Program(node) {
        if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|gen|d|config))*\.(ts|tsx|js)$/.test(name))
          context.report({ node, message: "File names are kebab-case." })
        if (/^index\.tsx?$/.test(name))
          context.report({ node, message: "No barrels: import the file itself." })
      },
      ExportAllDeclaration: (node) =>
        context.report({ node, message: "No barrels: import the file itself." }),
      "ExportNamedDeclaration[source]": (node) =>
        context.report({ node, message: "No barrels: import the file itself." }),
      ExportDefaultDeclaration: (node) => context.report({ node, message: "Exports have names." }),
    }
  },
}

/** Rules of the house: import directions, kebab-case files, named exports, no barrels. */
export const house = { rules: { directions, "plain-modules": plainModules } }
