import fc from 'fast-check'
import { decideAlarms, type Standing } from '../../../domain/health/alarms'
import { alarmMessage, alarmText } from '../../../domain/health/words'
import {
  signNames,
  signStates,
  signTable,
  type Sign,
  type SignName,
  type SignState,
} from '../../../domain/health/signs'

const sign = (name: SignName, state: SignState): Sign => ({
  sign: name,
  value: 1,
  state,
  parts: [{ of: '', state }],
})

test('What becomes an alarm is told once, not again while it lasts or gets better, and once when it is over.', () => {
  const states: readonly SignState[] = [
    'fine',
    'watch',
    'alarm',
    'alarm',
    'watch',
    'unknown',
    'alarm',
    'fine',
    'fine',
    'alarm',
  ]
  let standing: Standing = {}
  const told = states.map((state, minute) => {
    const decided = decideAlarms([sign('outbox', state)], standing, minute)
    standing = decided.standing
    return decided.alarms.map(({ kind }) => kind).join()
  })
  expect(told).toEqual(['', '', 'alarm', '', '', '', '', 'recovered', '', 'alarm'])
  expect(standing).toEqual({ outbox_: 9 })
})

test('What begins at the same time is told together; what ends meanwhile by itself.', () => {
  const signs = [sign('jobs', 'fine'), sign('outbox', 'alarm'), sign('busy', 'alarm')]
  expect(decideAlarms(signs, { jobs_: 3 }, 7)).toEqual({
    alarms: [
      { kind: 'alarm', at: 7, signs: ['outbox', 'busy'] },
      { kind: 'recovered', at: 7, signs: ['jobs'] },
    ],
    standing: { outbox_: 7, busy_: 7 },
  })
})

test('While one job fails, another that begins to rings too; the end is told when all are fine.', () => {
  const minutes: readonly (readonly [SignState, SignState])[] = [
    ['alarm', 'fine'],
    ['alarm', 'alarm'],
    ['alarm', 'watch'],
    ['alarm', 'alarm'],
    ['fine', 'alarm'],
    ['alarm', 'alarm'],
    ['fine', 'fine'],
  ]
  let standing: Standing = {}
  const told = minutes.map(([one, other], minute) => {
    const parts = [
      { of: 'keepDays', state: one },
      { of: 'copyEdits', state: other },
    ]
    const state = signStates.find((some) => parts.some((part) => part.state === some)) ?? 'unknown'
    const decided = decideAlarms([{ sign: 'jobs', value: 1, state, parts }], standing, minute)
    standing = decided.standing
    return decided.alarms.map(({ kind }) => kind).join()
  })
  expect(told).toEqual(['alarm', 'alarm', '', '', '', 'alarm', 'recovered'])
  expect(standing).toEqual({})
})

test('Findings of another number are told anew.', () => {
  const findings = (of: string): Sign => ({
    sign: 'audit',
    value: 1,
    state: 'alarm',
    parts: [{ of, state: 'alarm' }],
  })
  const { standing } = decideAlarms([findings('2')], {}, 1)
  expect(decideAlarms([findings('2')], standing, 2).alarms).toEqual([])
  expect(decideAlarms([findings('3')], standing, 3).alarms).toEqual([
    { kind: 'alarm', at: 3, signs: ['audit'] },
  ])
})

test('A timer tells nobody of its own death, however dead it is.', () => {
  expect(decideAlarms([sign('timer', 'alarm'), sign('storage', 'alarm')], {}, 7)).toEqual({
    alarms: [],
    standing: {},
  })
})

test('Whatever happens, tellings of a sign alternate, beginning with the alarm, and the last one is what stands.', () => {
  const minute = fc.record(
    Object.fromEntries(signNames.map((name) => [name, fc.constantFrom(...signStates)])) as Record<
      SignName,
      fc.Arbitrary<SignState>
    >,
  )
  fc.assert(
    fc.property(fc.array(minute, { maxLength: 30 }), (minutes) => {
      let standing: Standing = {}
      const told = new Map<SignName, string[]>()
      minutes.forEach((states, now) => {
        const decided = decideAlarms(
          signNames.map((name) => sign(name, states[name])),
          standing,
          now,
        )
        standing = decided.standing
        for (const { kind, signs } of decided.alarms)
          for (const name of signs) told.set(name, [...(told.get(name) ?? []), kind])
      })
      for (const name of signNames.filter((one) => signTable[one].rings)) {
        const kinds = told.get(name) ?? []
        expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'alarm' : 'recovered')))
        expect(kinds.length % 2 === 1).toBe(standing[`${name}_`] !== undefined)
      }
    }),
    { seed: 29 },
  )
})

test('Every alarm fits into what WeChat and a robot take, all signs at once too.', () => {
  for (const kind of ['alarm', 'recovered'] as const) {
    const { data } = alarmMessage({ kind, signs: signNames, at: 0 })
    for (const key of ['thing1', 'thing4'])
      expect([...(data[key]?.value ?? '')].length).toBeLessThanOrEqual(20)
    expect(Buffer.byteLength(alarmText({ kind, signs: signNames, at: 0 }))).toBeLessThanOrEqual(2_048)
  }
})
