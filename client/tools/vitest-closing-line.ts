import type { Reporter, SerializedError, TestModule } from "vitest/node"

/** Ends the output with "N passed, N failed" on a line of its own, for the count in CI. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0
    let failed = errors.length

    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === "passed") passed += 1
        if (state === "failed") failed += 1
      }
    }
    process.once("exit", () => {
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    })
  }
}
