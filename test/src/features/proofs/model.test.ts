import { slotViews } from '../../../../cloudfunctions/door/proof-views'
import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { barOf, scopeOf, type Asked } from '../../../../src/features/proofs/model'
import { turned } from '../../../../src/features/proofs/turning'
import type { Uploads } from '../../../../src/lib/slot-upload'
import { wantedInSource, type OwnProof } from '../../../../src/lib/wanted-proofs'
import { own, recordOf } from '../source/own'

const slots = slotViews(defaultPolicy(''))
const asked = (over: Partial<Asked> = {}): Asked => ({
  flow: 'source',
  field: undefined,
  slot: undefined,
  ...over,
})
const proof = (slot: string): OwnProof => ({
  id: `proof-of-${slot}`,
  flow: 'source',
  slot,
  bytes: 1_800_000,
  width: 3024,
  height: 4032,
  at: 1,
})
const moved = recordOf({ sourcePlace: '511083' })
const keys = (values: Record<string, string>, over: Partial<Asked> = {}): string[] =>
  scopeOf(own({ slots }), values, asked(over)).wanted.map(({ slot }) => slot.key)

describe('which pictures are asked for', () => {
  it('asks only for the photo while nothing is changed', () => {
    expect(keys(recordOf({}))).toEqual(['photo'])
  })

  it('[D6] asks for the proofs of a changed field, and on its own page for nothing else', () => {
    expect(keys(moved)).toEqual(['materialOne', 'materialTwo', 'photo'])
    expect(keys(moved, { field: 'sourcePlace' })).toEqual(['materialOne', 'materialTwo'])
    expect(keys(moved, { field: 'politicalStatus' })).toEqual([])
  })

  it('[H17] [G8] asks for attachments of those whose values say so', () => {
    expect(keys(recordOf({ trainingMode: '定向', minorityPlan: '是' }))).toEqual(
      expect.arrayContaining(['directedList', 'minorityAgreement']),
    )
    expect(keys(recordOf({ trainingMode: '定向' }))).not.toContain('directedContract')
  })

  it('asks for nothing on account of a field that was locked meanwhile: its claim counts no more', () => {
    const locked = own({ slots, fields: { sourcePlace: 'locked' } })
    expect(wantedInSource(locked, moved).map(({ slot }) => slot.key)).toEqual(['photo'])
  })

  it('says what was changed, and names the page after the field or the slot', () => {
    const scope = scopeOf(own({ slots }), moved, asked({ field: 'sourcePlace' }))
    expect(scope.title).toBe('生源地的证明')
    expect(scope.changes).toEqual([
      { field: 'sourcePlace', label: '生源地', before: '510112', after: '511083' },
    ])
    expect(scopeOf(own({ slots }), moved, asked({ slot: 'photo' })).title).toBe('证件照')
    expect(scopeOf(own({ slots }), moved, asked({ slot: 'photo' })).changes).toEqual([])
  })
})

describe('what the bar says', () => {
  const bar = (proofs: OwnProof[], uploads: Uploads = {}) =>
    barOf(scopeOf(own({ slots, proofs }), moved, asked()).wanted, uploads, 'source')
  const sending: Uploads = {
    'source:materialTwo': { src: 'two.jpg', going: { kind: 'sending', sent: 1_500_000, total: 2_400_000 } },
  }

  it('names the first one that is missing', () => {
    expect(bar([])).toMatchObject({ label: '还差证明材料一', blocked: true })
  })

  it('waits for what is on its way', () => {
    expect(bar([proof('materialOne')], sending)).toMatchObject({ label: '等证明材料二传完', blocked: true })
  })

  it('leads back when all that is required is there; what is optional may stay away', () => {
    expect(bar([proof('materialOne')])).toEqual({ label: '传好了，返回', blocked: false, done: true })
  })

  it('is no reason to be glad where nothing was brought and nothing is required', () => {
    const nothing = barOf(scopeOf(own({ slots }), recordOf({}), asked()).wanted, {}, 'source')
    expect(nothing).toEqual({ label: '返回', blocked: false, done: false })
  })

  it('does not count a picture of the other flow', () => {
    expect(bar([{ ...proof('materialOne'), flow: 'destination' }])).toMatchObject({ blocked: true })
  })
})

it('A picture is turned by quarters, clockwise, and comes round.', () => {
  expect([turned(0), turned(90), turned(180), turned(270)]).toEqual([90, 180, 270, 0])
})
