import { expectWarning, recordWarning, takeWarningFaults } from './warnings'

it('a warning nobody declared is a fault', () => {
  recordWarning(['slow query: %d ms', 900])
  expect(takeWarningFaults()).toEqual(['Unexpected console warning: slow query: 900 ms'])
})

it('a declared warning is none', () => {
  expectWarning(/slow query/)
  console.warn('slow query')
  expect(takeWarningFaults()).toEqual([])
})

it('a declaration that nothing matched is a fault: it would hide the next real warning', () => {
  expectWarning(/slow query/)
  expect(takeWarningFaults()).toEqual(['Expected console warning did not come: /slow query/'])
})
