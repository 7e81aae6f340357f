import {
  hashShown,
  proofsShown,
  sizeShown,
  slotsBrought,
  turned,
  type BroughtProof,
} from '../../../../src/features/review/proofs-view'

const proof = (id: string, slot: string, fields: readonly string[]): BroughtProof => ({
  id,
  slot,
  purpose: 'submission',
  name: `材料${slot}`,
  fields: [...fields],
  sha256: '3f9a2c10'.padEnd(60, '0') + '81be',
  bytes: 1_240_000,
  width: 900,
  height: 1200,
  at: 0,
  deleted: false,
})

const household = proof('p1', 'one', ['name', 'sourcePlace'])
const person = proof('p2', 'two', ['sourcePlace'])
const photo = proof('p3', 'photo', [])
const ids = (proofs: readonly BroughtProof[] | undefined): readonly string[] =>
  (proofs ?? []).map(({ id }) => id)

describe('where pictures stand in a review', () => {
  test('A picture stands beside every change that it proves, and its facts at the first of them only.', () => {
    const { beside, facts, attached } = proofsShown([household, person, photo], ['name', 'sourcePlace', 'qq'])
    expect(ids(beside.get('name'))).toEqual(['p1'])
    expect(ids(beside.get('sourcePlace'))).toEqual(['p1', 'p2'])
    expect(beside.has('qq')).toBe(false)
    expect(ids(facts.get('name'))).toEqual(['p1'])
    expect(ids(facts.get('sourcePlace'))).toEqual(['p2'])
    expect(ids(attached)).toEqual(['p3'])
  })

  test('A picture without a change on the page is an attachment: none is ever left out.', () => {
    const { beside, attached } = proofsShown([household, photo], ['qq'])
    expect(beside.size).toBe(0)
    expect(ids(attached)).toEqual(['p1', 'p3'])
  })

  test('A return can name each kind of picture once, by the name of its slot.', () => {
    expect(slotsBrought([household, { ...household, id: 'p9' }, photo])).toEqual([
      { field: 'one', label: '材料one' },
      { field: 'photo', label: '材料photo' },
    ])
  })

  test('Sizes are told as limits are, and a hash by its ends.', () => {
    expect([1_240_000, 350_400, 12].map(sizeShown)).toEqual(['1.2 MB', '350 KB', '1 KB'])
    expect(hashShown(household.sha256)).toBe('3f9a2c10…81be')
  })

  test('Four quarters to either side lead back.', () => {
    expect(turned(0, 1)).toBe(90)
    expect(turned(0, -1)).toBe(270)
    expect(turned(270, 1)).toBe(0)
  })
})
