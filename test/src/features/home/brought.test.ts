import { ladderOf } from '../../../../src/features/home/ladder'
import { nextStep } from '../../../../src/features/home/next-step'
import { wordsOf } from '../../../../src/features/home/step-words'
import { texts } from '../../../../src/texts/home'
import { anOwnRecord, at } from '../../support/own-record'

const NOW = at('2027-06-29T10:00')
const IMPORTED = at('2027-06-20T09:00')
const completed = { status: 'completed', level: 1 } as const
const imported = { status: 'reviewed', category: '10', imported: true, archiveOrigin: 'import' } as const
type Over = NonNullable<Parameters<typeof anOwnRecord>[0]>
const stepOf = (over: Over) => nextStep(anOwnRecord({ source: completed, ...over }), NOW)
const wordsFor = (over: Over) => wordsOf(stepOf(over), 0, NOW)

describe('What the school brought', () => {
  test('A whole destination is only to be confirmed (N3).', () => {
    const over: Over = {
      destination: { ...imported, actions: ['confirm'] },
      history: ['destinationImported'],
    }
    expect(stepOf(over)).toMatchObject({ task: 'confirm', turn: 'yours', page: 'confirmation' })
    expect(wordsFor(over).lines).toEqual([texts.brought.imported])
  })

  test('It is one step of the way, and the school’s: nobody reviews it.', () => {
    const own = anOwnRecord({
      source: completed,
      destination: { ...imported, actions: ['confirm'] },
      history: [['destinationImported', IMPORTED]],
    })
    const steps = ladderOf(own, NOW).filter(({ key }) => key.startsWith('destination'))
    expect(steps).toEqual([
      { key: 'destination', name: '去向登记', owner: '学校', date: '6月20日登记', state: 'done' },
    ])
  })

  test('One without the archive’s way is to be completed, until it is handed in (N6).', () => {
    const draft = {
      status: 'draft',
      claims: { category: '10', unitName: '示例' },
      actions: ['save', 'submit'],
    }
    const over: Over = { destination: draft, history: ['destinationPrefilled'] }
    // The day that it was given for it makes it no return: nobody gave a reason.
    const given = { level: 0, reasons: {}, resubmitBy: NOW + 1000 }
    for (const returned of [null, given])
      expect(wordsFor({ ...over, destination: { ...draft, returned } })).toMatchObject({
        lines: [texts.brought.prefilled],
        button: '补上档案信息',
      })
    // What it had begun for who held it before is nothing that it has begun now.
    for (const ended of ['identityUnbound', 'identityReleased'])
      expect(wordsFor({ ...over, history: ['destinationPrefilled', ended] }).lines).not.toContain(
        texts.brought.prefilled,
      )
    const handedIn: Over = { destination: draft, history: ['destinationPrefilled', 'destinationSubmitted'] }
    expect(wordsFor(handedIn).lines).not.toContain(texts.brought.prefilled)
  })

  test('Opened again by the school, it comes back with the reasons and is no longer the school’s step.', () => {
    const returned = { level: 0, reasons: { general: '单位换了' }, resubmitBy: NOW + 1000 }
    const over: Over = {
      destination: { ...imported, status: 'draft', category: '', returned, actions: ['save'] },
      history: ['destinationImported', 'destinationReopened'],
    }
    expect(stepOf(over)).toMatchObject({ task: 'destination', turn: 'returned', reasons: ['单位换了'] })
    const own = anOwnRecord({ source: completed, ...over })
    expect(ladderOf(own, NOW).some(({ key }) => key === 'destination:0')).toBe(true)
  })

  test('A source window that is over does not hide what can be confirmed or waits for the school.', () => {
    const household = { moved: true, origin: 'none', values: {} } as const
    expect(stepOf({ source: {}, destination: { ...imported, household } })).toMatchObject({
      task: 'confirm',
      turn: 'held',
    })
  })
})

describe('A confirmation', () => {
  const reviewed = { status: 'reviewed', category: '10', archiveOrigin: 'student' } as const
  const household = { moved: true, origin: 'none', values: {} } as const

  test('That has become void is told as such (N11).', () => {
    const over: Over = {
      destination: { ...reviewed, actions: ['confirm'] },
      history: ['destinationConfirmed', 'destinationCorrected'],
    }
    expect(wordsFor(over).lines).toEqual([texts.confirmAgain])
  })

  test('That another person gave, who was bound before, is not told as one’s own (R1).', () => {
    const over: Over = {
      destination: { ...reviewed, actions: ['confirm'] },
      history: ['destinationConfirmed', 'identityReleased', 'identityBound'],
    }
    expect(wordsFor(over).lines).not.toContain(texts.confirmAgain)
  })

  test('Says what it waits for: the household, the archive, or something else (N7).', () => {
    expect(wordsFor({ destination: { ...reviewed, household } }).lines).toEqual([texts.confirmHeld.household])
    expect(wordsFor({ destination: { ...reviewed, archiveOrigin: 'none' } }).lines).toEqual([
      texts.confirmHeld.archive,
    ])
    expect(wordsFor({ destination: reviewed }).lines).toEqual([texts.confirmHeld.other])
  })

  test('Can be read before its time.', () => {
    const early = nextStep(anOwnRecord({ source: completed, destination: reviewed }), at('2027-06-20T10:00'))
    expect(early).toMatchObject({ turn: 'ahead', page: 'confirmation' })
    expect(wordsOf(early, 0, at('2027-06-20T10:00')).button).toBe('先看看内容')
  })

  test('That a change has opened again begins with what stood.', () => {
    const draft = { status: 'draft', claims: { category: '10' }, actions: ['save', 'submit'] }
    const over: Over = {
      destination: { ...draft, imported: true, archiveOrigin: 'import' },
      history: ['destinationImported', 'destinationConfirmed', 'destinationChanged'],
    }
    expect(wordsFor(over).lines).toEqual([texts.brought.changing])
  })
})
