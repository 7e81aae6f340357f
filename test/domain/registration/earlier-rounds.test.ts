import { bound, released, unbound } from '../../../domain/registration/binding'
import type { Attempt } from '../../../domain/registration/attempt'
import type { Registration } from '../../../domain/registration/registration'
import {
  bringing,
  by,
  destinationAttempt,
  onRecord,
  seenBy,
  sourceAttempt,
  when,
} from '../../support/attempts'
import { actors, decidesAt, GRADUATE } from '../../support/people'
import { afterDestination, afterSource } from '../../support/performed'
import { CLAIMS, EMPLOYED, ROSTER } from '../../support/registrations'
import { DURING, sha256 } from '../../support/school'

const T = DURING.source
const graduate = sourceAttempt.filling()
const asStudent = (registration: Registration, now: number): Attempt =>
  when({ ...graduate, registration }, now)

const submitted = (registration: Registration, now: number) =>
  afterSource('submit', asStudent(registration, now))
const withdrawn = (registration: Registration, now: number) =>
  afterSource('withdraw', asStudent(registration, now))
function returned(registration: Registration, now: number, text: string): Registration {
  const waiting = by(asStudent(registration, now), decidesAt(0))
  return afterSource(
    'return',
    bringing(waiting, { ...seenBy(waiting, 'source'), reasons: { general: text } }),
  )
}
const rounds = ({ source }: Registration) =>
  source.earlier.map(({ round, reasons }) => [round, reasons['general']])

describe('The rounds before', () => {
  const first = submitted(graduate.registration, T)

  test('A first submission has none.', () => {
    expect(first.source.earlier).toEqual([])
  })

  test('The second keeps what the first one said, and why it was sent back.', () => {
    const second = submitted(returned(first, T + 1, '材料不清楚'), T + 2)
    expect(second.source.earlier).toEqual([
      {
        round: 1,
        at: T,
        values: { ...ROSTER, ...CLAIMS },
        proofs: { partyProof: [sha256('partyProof')] },
        reasons: { general: '材料不清楚' },
      },
    ])
    expect(second.source.round).toBe(2)
  })

  test('A round that the graduate withdrew has no reasons, not even those of the round before it.', () => {
    const second = submitted(withdrawn(first, T + 1), T + 2)
    expect(rounds(second)).toEqual([[1, undefined]])
    const third = submitted(withdrawn(submitted(returned(first, T + 1, '甲'), T + 2), T + 3), T + 4)
    expect(rounds(third)).toEqual([
      [1, '甲'],
      [2, undefined],
    ])
  })

  test('Two rounds are kept, the latest last.', () => {
    const second = submitted(returned(first, T + 1, '甲'), T + 2)
    const third = submitted(returned(second, T + 3, '乙'), T + 4)
    const fourth = submitted(returned(third, T + 5, '丙'), T + 6)
    expect(rounds(fourth)).toEqual([
      [2, '乙'],
      [3, '丙'],
    ])
  })

  test('A return that was taken back is no reason; the one that followed it is.', () => {
    const slip = by(asStudent(returned(first, T + 1, '看错'), T + 2), decidesAt(0))
    const waiting = afterSource('takeBack', bringing(slip, { reasons: { general: '点错' } }))
    expect(rounds(submitted(withdrawn(waiting, T + 3), T + 4))).toEqual([[1, undefined]])
    expect(rounds(submitted(returned(waiting, T + 3, '缺一页'), T + 4))).toEqual([[1, '缺一页']])
  })

  test('A destination keeps its own.', () => {
    const given = destinationAttempt.filling('returned')
    const again = afterDestination('submit', given)
    expect(again.destination.earlier).toMatchObject([
      { round: 1, values: EMPLOYED, reasons: { politicalStatus: '材料不清楚' } },
    ])
    expect(again.source.earlier).toEqual([])
  })
})

describe('Another holder', () => {
  const second = returned(
    submitted(returned(submitted(graduate.registration, T), T + 1, '甲'), T + 2),
    T + 3,
    '乙',
  )
  const NEW = 'openid-new'
  const byNewHolder = (registration: Registration, now: number): Registration =>
    afterSource('submit', {
      ...asStudent(registration, now),
      actor: { ...actors.graduate, openid: NEW },
      input: { survey: { wish: '就业' } },
    })

  test.each([
    ['let go by the holder', (one: Registration) => unbound(one, GRADUATE, T + 4)],
    [
      'taken from the holder',
      (one: Registration) => released(one, { by: 'openid-office', reason: '冒用', now: T + 4 }),
    ],
  ])('A record %s begins without the rounds before.', (_, letGo) => {
    const free = letGo(second)
    expect(free.source.earlier).toEqual([])
    expect(byNewHolder(bound(free, NEW, T + 10), T + 11).source.earlier).toEqual([])
  })

  test('Even who binds it again compares with nothing: what they had entered was dropped.', () => {
    const again = bound(unbound(second, GRADUATE, T + 4), GRADUATE, T + 5)
    expect(bringingWish(again).source.earlier).toEqual([])
  })

  test('What waits for a decision stays whole, with its rounds.', () => {
    const waiting = submitted(second, T + 4)
    const free = released(waiting, { by: 'openid-office', reason: '冒用', now: T + 5 })
    expect(free.source.earlier).toEqual(waiting.source.earlier)
    expect(free.signals).toEqual(waiting.signals)
  })

  test('A proxy’s round is the graduate’s, whoever binds the record afterwards.', () => {
    const proxied = afterSource('proxySubmit', onRecord(sourceAttempt.proxying(), { binding: null }))
    const back = bound(returnedByOther(proxied), GRADUATE, T + 5)
    expect(rounds(submitted(back, T + 6))).toEqual([[1, '丁']])
  })

  test('A return of what has gone with its holder is not taken back, and signals about it are gone.', () => {
    const marked = {
      ...second,
      signals: { ...second.signals, source: [{ code: 'phoneShared', field: 'mobile', params: {} }] },
    } as const
    const free = unbound(marked, GRADUATE, T + 4)
    expect(free.signals.source).toEqual([])
    expect(free.source.returned).toMatchObject({ by: '', before: null, reasons: {} })
  })

  const bringingWish = (registration: Registration) =>
    afterSource('submit', bringing(asStudent(registration, T + 6), { survey: { wish: '就业' } }))

  function returnedByOther(registration: Registration): Registration {
    const waiting = by(asStudent(registration, T + 1), actors.otherCounselor)
    return afterSource(
      'return',
      bringing(waiting, { ...seenBy(waiting, 'source'), reasons: { general: '丁' } }),
    )
  }
})

describe('Work of a submission', () => {
  const examined = (next: Registration) => next.outbox.filter(({ kind }) => kind === 'examine')

  test.each(['submit', 'proxySubmit'] as const)(
    '%s has the source looked at beside those of others.',
    (event) => {
      const given = event === 'submit' ? sourceAttempt.filling() : sourceAttempt.proxying()
      const source = { ...given.registration.source, round: 4 }
      expect(examined(afterSource(event, onRecord(given, { source })))).toEqual([
        { id: 'registration-1_examine_source_5', dueAt: T, kind: 'examine', flow: 'source', round: 5 },
      ])
    },
  )

  test('A destination submitted is looked at in its own round.', () => {
    expect(examined(afterDestination('submit', destinationAttempt.filling('returned')))).toEqual([
      {
        id: 'registration-1_examine_destination_2',
        dueAt: DURING.destination,
        kind: 'examine',
        flow: 'destination',
        round: 2,
      },
    ])
  })

  test('Nothing else asks for it.', () => {
    expect(examined(afterSource('save', sourceAttempt.filling()))).toEqual([])
    expect(examined(afterSource('approve', sourceAttempt.approving(0, 1)))).toEqual([])
    expect(examined(afterSource('takeBack', sourceAttempt.takingBack(0, 1)))).toEqual([])
  })
})
