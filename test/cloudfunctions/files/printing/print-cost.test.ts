import { printedInAnotherProcess } from '../../../bench/print-5000'

/** The 5,000 of a large cohort take minutes: `npx tsx test/bench/print-5000.ts` (docs/decisions/0015). */
test('Printing 500 reports in two parts and joining them stays far below the function’s memory and time.', () => {
  const cost = printedInAnotherProcess(500, 96)
  process.stdout.write(
    `bulk printing: ${cost.part} ms of processor time for a part of 250, ${cost.join} ms to join, ${cost.peak} MB at most\n`,
  )
  expect(cost.part).toBeLessThan(10_000)
  expect(cost.peak).toBeLessThan(256)
})
