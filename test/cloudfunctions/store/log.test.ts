import { createHmac } from 'node:crypto'
import { cleaned } from '../../../cloudfunctions/store/log'
import { graduates } from '../../support/cloud-graduates'

/** What a line of a log may say: codes, ids and numbers. Whatever else somebody puts into one is left out. */
const { lin } = graduates
const whole = {
  level: 'error',
  function: 'api',
  call: 'source.submit',
  requestId: 'mfz3k1a2-0a1b2c3d4e5f6g7h8i9j',
  outcome: 'unexpected',
  ms: 12,
  operations: 2,
}

test('A line of codes, ids and numbers stays as it is.', () => {
  const lines = [
    whole,
    { ...whole, requestId: '0253a4aa-4918-4317-9087-923309e3a5d8' },
    { level: 'error', job: 'drainOutbox', place: 'pushing back', kind: 'TypeError' },
    { level: 'error', job: 'pushBacklog', place: 'robot', kind: 'http503' },
    { level: 'error', job: 'pushBacklog', place: 'message', kind: '-604101' },
    { ...whole, kind: 'RangeError', at: 'at Object.run (/var/user/index.js:120:7)' },
    { ...whole, kind: 'TypeError', at: 'at async Promise.all (node:internal/process/task_queues:95:5)' },
    { ...whole, kind: 'string', at: '' },
    {
      level: 'info',
      call: 'progress.recount',
      cohort: '2027-main',
      college: '0a1b',
      differences: 0,
      classes: 3,
    },
    { level: 'info', place: 'auditHead', number: 12, hash: createHmac('sha256', 'key').digest('base64url') },
    { level: 'error', job: 'verifyAudit', place: 'chain', number: 12, found: 2 },
  ]
  for (const line of lines) expect(cleaned(line)).toEqual(line)
})

const hostile: readonly (readonly [string, string | number])[] = [
  ['name', lin.name],
  ['studentNo', lin.studentNo],
  ['message', `E11000 duplicate key: ${lin.documentNo}`],
  ['kind', lin.name],
  ['kind', lin.documentNo],
  ['kind', '-13800001111'],
  ['kind', `Error of ${lin.documentNo}`],
  ['call', `{"name":"${lin.name}"}`],
  ['call', 'one two three four five six'],
  ['place', 'https://example.test/?name=lin'],
  ['place', 'lin@example.test'],
  ['requestId', lin.documentNo],
  ['requestId', `${lin.studentNo}-1`],
  ['requestId', lin.name],
  ['at', `at ${lin.name} (index.js:1:1)`],
  ['at', `Error: ${lin.documentNo}\n    at run (index.js:1:1)`],
  ['at', `at f (/${lin.documentNo}.js:1:1)`],
  ['at', 'at lin@example.test:1:1'],
  ['at', 'at 13800001111:1:1'],
  ['hash', lin.documentNo],
  ['level', lin.name],
  ['ms', lin.documentNo],
  ['number', Number.NaN],
  ['cohort', lin.name],
  ['__proto__', 'x'],
  ['constructor', 'x'],
]
test.each(hostile)('%s: %j is left out, and the line says that something is.', (key, value) => {
  const { [key as 'kind']: _, ...rest } = { ...whole, kind: 'x' } as Record<string, string | number>
  const line = Object.fromEntries([...Object.entries(rest), [key, value]])
  expect(cleaned(line)).toEqual({ ...rest, dropped: 1 })
})
