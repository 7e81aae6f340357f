import {
  asksLastSix,
  formProblems,
  missingPart,
  nothingTyped,
  partsAsked,
  type BindPolicy,
} from '../../../../src/features/identity/claim'
import { ticketKindFor } from '../../../../src/features/identity/ticket-kinds'
import { mayTryAgainAt } from '../../../../src/features/identity/try-again'
import { windowNote } from '../../../../src/features/identity/window-note'
import { at, NOW, WINDOWS } from '../../support/own-record'

const pattern = '^\\d{10}$'
const NAME = '林知夏'
const STUDENT_NO = '2304110218'
const WHOLE = '32082620050911195X'

const ways: readonly (readonly [way: Omit<BindPolicy, 'studentNoPattern' | 'tries'>, asked: string])[] = [
  [{ key: 'studentNo', secret: 'lastSix', name: false }, 'studentNo lastSix'],
  [{ key: 'studentNo', secret: 'lastSix', name: true }, 'name studentNo lastSix'],
  [{ key: 'studentNo', secret: 'full', name: false }, 'studentNo documentNo'],
  [{ key: 'studentNo', secret: 'full', name: true }, 'name studentNo documentNo'],
  [{ key: 'documentNo', secret: 'lastSix', name: false }, 'documentNo'],
  [{ key: 'documentNo', secret: 'lastSix', name: true }, 'name documentNo'],
  [{ key: 'documentNo', secret: 'full', name: false }, 'documentNo'],
  [{ key: 'documentNo', secret: 'full', name: true }, 'name documentNo'],
]

describe('Binding by what a cohort asks for', () => {
  test.each(ways)('By %o.', (way, asked) => {
    const bind: BindPolicy = { ...way, studentNoPattern: pattern, tries: 5 }
    const lastSix = asksLastSix(bind)
    const labels = partsAsked(bind).map((part) => (part === 'documentNo' && lastSix ? 'lastSix' : part))
    expect(labels.join(' ')).toBe(asked)
    const right = { name: NAME, studentNo: STUDENT_NO, documentNo: lastSix ? '11195x' : WHOLE }
    expect(formProblems(bind, right)).toEqual({})
    expect(missingPart(bind, right)).toBeNull()
    expect(Object.keys(formProblems(bind, nothingTyped)).sort()).toEqual([...partsAsked(bind)].sort())
    const other = { ...right, documentNo: lastSix ? WHOLE : '11195X' }
    expect(formProblems(bind, other)).toEqual({ documentNo: 'documentIncomplete' })
  })

  test.each(['A123456(3)', 'Ａ１２３４５６（３）', 'A1234563', 'H12345678', '1234567(8)', '12345678'])(
    '[G16] A document of 港澳台 is taken as people type it: %s.',
    (documentNo) => {
      const bind: BindPolicy = {
        key: 'documentNo',
        secret: 'full',
        name: true,
        studentNoPattern: pattern,
        tries: 5,
      }
      expect(formProblems(bind, { name: NAME, studentNo: '', documentNo })).toEqual({})
    },
  )
})

describe('Help with binding', () => {
  test('[N4] Each refusal that trying again does not mend has its own call for help.', () => {
    expect(ticketKindFor({ code: 'bindMismatch' })).toBe('notListed')
    expect(ticketKindFor({ code: 'bindTooOften' })).toBe('locked')
    expect(ticketKindFor({ code: 'boundToAnother' })).toBe('wrongYear')
    expect(ticketKindFor({ code: 'offline' })).toBeNull()
    expect(ticketKindFor({ code: 'busy' })).toBeNull()
  })

  test('Binding opens again six hours after the oldest of five tries; of fewer this device knows nothing.', () => {
    const first = at('2026-11-23T10:00')
    const minute = 60_000
    const tries = [3, 0, 1, 2, 4].map((one) => first + one * minute)
    expect(mayTryAgainAt(tries, 5)).toBe(at('2026-11-23T16:00'))
    expect(mayTryAgainAt([...tries, first + 9 * minute], 5)).toBe(at('2026-11-23T16:01'))
    expect(mayTryAgainAt(tries.slice(1), 5)).toBeNull()
    // A cohort that allows fewer opens again after the oldest of those.
    expect(mayTryAgainAt(tries.slice(1), 3)).toBe(at('2026-11-23T16:01'))
  })

  test('[D2] Who binds before or after the window of the source is told so; within it nothing is said.', () => {
    const { source } = WINDOWS
    expect(windowNote(source, NOW)).toBeNull()
    expect(windowNote(null, NOW)).toBeNull()
    expect(windowNote(source, at('2026-11-01T00:00'))).toContain('11月16日开放')
    expect(windowNote(source, source.closesAt)).toContain('11月25日（周三）24:00关闭')
  })
})
