import { recordWarning, takeWarningFaults } from './warnings'

/** Runs after jest is set up in every test file: a warning nobody declared fails the test it came from. */
function failOnFaults(): void {
  const faults = takeWarningFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

console.warn = (...args: unknown[]) => {
  recordWarning(args)
}
console.error = (...args: unknown[]) => {
  recordWarning(args)
}

afterEach(failOnFaults)
afterAll(failOnFaults)
