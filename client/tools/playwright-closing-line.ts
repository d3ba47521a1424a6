import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter"

/** Ends the output with "N passed, N failed" on a line of its own, for the count in CI. */
export default class ClosingLine implements Reporter {
  private suite: Suite | undefined

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite
  }

  onExit(): Promise<void> {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? []
    const failed = outcomes.filter((outcome) => outcome === "unexpected").length
    const passed = outcomes.filter(
      (outcome) => outcome === "expected" || outcome === "flaky",
    ).length
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    return Promise.resolve()
  }

  printsToStdio(): boolean {
    return false
  }
}
