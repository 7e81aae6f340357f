/**
 * Ends every run with `N passed, N failed` alone on the last line, for people and for scripts.
 * A suite that could not run at all counts as one failure: its tests are missing, not passed.
 */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (results.runExecError ? 1 : 0)
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    // jest prints its own summary after all other reporters; the totals wait until it is done.
    process.once('exit', () => process.stdout.write(`${line}\n`))
    // scripts/test.ts listens here, so that it knows whether a run got as far as its totals.
    process.send?.('totals')
  }
}
