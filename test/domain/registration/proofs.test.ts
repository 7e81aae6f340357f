import fc from 'fast-check'
import {
  approvedProofs,
  isNamed,
  lettingGo,
  unapprovedProofs,
  UPLOAD_MS,
  withHold,
  withoutProofs,
  withProof,
  withUpload,
} from '../../../domain/registration/proofs'
import type { Proof } from '../../../domain/registration/proof'
import type { Outgoing, Registration } from '../../../domain/registration/registration'
import {
  aDestination,
  anUpload,
  aPicture,
  aProof,
  aRegistration,
  aSource,
  frozen,
  pathsOf,
  ROSTER,
} from '../../support/registrations'
import { DURING, sha256 } from '../../support/school'

const now = DURING.source
const minute = 60_000
const source = (id: string, over: Partial<Proof> = {}): Proof =>
  aProof(id, { flow: 'source', slot: 'partyProof', ...aPicture(id), ...over })
const toUpload = (id: string) => ({
  flow: 'source' as const,
  slot: 'partyProof',
  at: now,
  paths: pathsOf(id),
})
const sweep = (id: string, dueAt: number): Outgoing => ({
  id: `${id}_sweep`,
  dueAt,
  kind: 'discard',
  proof: id,
  paths: pathsOf(id),
})

describe('Beginning an upload', () => {
  test('It may be finished for half an hour; five minutes later its files are swept, whatever became of it.', () => {
    const begun = withUpload(aRegistration(), 'u1', toUpload('u1'))
    if ('until' in begun) throw new Error('refused')
    expect(begun.registration.uploads).toEqual({ u1: anUpload('u1', { flow: 'source', slot: 'partyProof' }) })
    expect(begun.registration.uploads['u1']?.until).toBe(now + 30 * minute)
    expect(begun.outgoing).toEqual(sweep('u1', now + 35 * minute))
    expect(UPLOAD_MS).toBe(30 * minute)
  })

  test('Thirty may be on their way or waiting to be swept; the next one waits for the first sweep.', () => {
    const sweeps = Array.from({ length: 30 }, (_, number) => sweep(`u${number}`, now + 100 - number))
    const other: Outgoing = { id: 'e', dueAt: 1, kind: 'expire', proof: 'p1' }
    expect(withUpload(aRegistration({ outbox: sweeps.slice(1) }), 'u', toUpload('u'))).toHaveProperty(
      'registration',
    )
    expect(
      withUpload(aRegistration({ outbox: [...sweeps.slice(1), other] }), 'u', toUpload('u')),
    ).toHaveProperty('registration')
    expect(withUpload(aRegistration({ outbox: [...sweeps, other] }), 'u', toUpload('u'))).toEqual({
      until: now + 71,
    })
  })
})

describe('Holding an upload', () => {
  const waiting = aRegistration({ uploads: { u1: anUpload('u1', { flow: 'source', slot: 'partyProof' }) } })
  const held = withHold(waiting, 'u1', { by: 'a', now })

  test('One request holds it for ninety seconds; others wait, and take over after that.', () => {
    expect(held?.uploads['u1']?.hold).toEqual({ by: 'a', until: now + 90_000 })
    if (held === null) throw new Error('not held')
    expect(withHold(held, 'u1', { by: 'b', now })).toBeNull()
    expect(withHold(held, 'u1', { by: 'a', now })).toBeNull()
    expect(withHold(held, 'u1', { by: 'b', now: now + 89_999 })).toBeNull()
    expect(withHold(held, 'u1', { by: 'b', now: now + 90_000 })?.uploads['u1']?.hold).toMatchObject({
      by: 'b',
    })
  })

  test.each(['u2', '', '__proto__', 'constructor'])(
    'An upload called %j that is not there is not held.',
    (id) => {
      expect(withHold(waiting, id, { by: 'a', now })).toBeNull()
    },
  )
})

describe('Taking a picture in', () => {
  const upload = anUpload('u1', { flow: 'source', slot: 'partyProof' })
  const taking = (proofs: Registration['proofs']) =>
    withProof(
      aRegistration({
        proofs,
        uploads: { u1: upload, u2: anUpload('u2', { flow: 'source', slot: 'photo' }) },
      }),
      { id: 'u1', upload, picture: aPicture('new'), at: now },
    )

  test('It stands in its slot under the upload’s id, and the upload is over.', () => {
    const { proofs, uploads } = taking({})
    expect(proofs).toEqual({ u1: source('u1', { ...aPicture('new'), at: now }) })
    expect(Object.keys(uploads)).toEqual(['u2'])
  })

  test('It replaces the one in its slot, and no other slot and no other flow.', () => {
    const others = {
      before: source('before'),
      photo: source('photo', { slot: 'photo' }),
      elsewhere: source('elsewhere', { flow: 'destination' }),
    }
    const gone = source('gone', { removedAt: 7 })
    const { proofs } = taking({ ...others, gone })
    expect(proofs['before']?.removedAt).toBe(now)
    expect([proofs['photo'], proofs['elsewhere'], proofs['gone']]).toEqual([
      others.photo,
      others.elsewhere,
      gone,
    ])
  })

  test('However many were brought before, one of the slot stands afterwards: the new one.', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (standing) => {
        const before = Object.fromEntries(
          standing.map((stands, number) => [
            `p${number}`,
            source(`p${number}`, { removedAt: stands ? null : 1 }),
          ]),
        )
        const left = Object.entries(taking(before).proofs).filter(([, { removedAt }]) => removedAt === null)
        expect(left.map(([id]) => id)).toEqual(['u1'])
      }),
      { seed: 20270706, numRuns: 100 },
    )
  })
})

test('Taking away marks what is meant, once: the first instant stays.', () => {
  const proofs = { a: source('a'), b: source('b'), c: source('c', { removedAt: 1 }) }
  const after = withoutProofs(proofs, (_, id) => id !== 'b', now)
  expect(Object.values(after).map(({ removedAt }) => removedAt)).toEqual([now, null, 1])
})

describe('Letting go', () => {
  const naming = (...hashes: readonly string[]) =>
    frozen({ values: ROSTER, baseline: ROSTER, proofs: { partyProof: hashes } })
  const proofs = {
    standing: source('standing'),
    gone: source('gone', { removedAt: now }),
    other: source('other', { removedAt: now, flow: 'destination' }),
  }
  const idsOf = ({ registration }: ReturnType<typeof lettingGo>) => Object.keys(registration.proofs)

  test('What was taken away and nothing names is forgotten, and its files are discarded at once.', () => {
    const registration = aRegistration({ proofs, source: aSource.draft(), destination: aDestination.none() })
    const { outgoing, ...after } = lettingGo(registration, now)
    expect(after.registration).toEqual({ ...registration, proofs: { standing: proofs.standing } })
    expect(outgoing).toEqual([
      { id: 'gone_gone', dueAt: now, kind: 'discard', proof: 'gone', paths: pathsOf('gone') },
      { id: 'other_gone', dueAt: now, kind: 'discard', proof: 'other', paths: pathsOf('other') },
    ])
  })

  test('What a submission of either flow names is kept, for those who decided on it.', () => {
    const bySource = aRegistration({
      proofs,
      source: { ...aSource.returned(), frozen: naming(sha256('gone')) },
      destination: aDestination.none(),
    })
    expect(idsOf(lettingGo(bySource, now))).toEqual(['standing', 'gone'])
    const byDestination = aRegistration({
      proofs,
      source: aSource.draft(),
      destination: { ...aDestination.returned(), frozen: naming(sha256('other')) },
    })
    expect(idsOf(lettingGo(byDestination, now))).toEqual(['standing', 'other'])
    expect(lettingGo(byDestination, now).outgoing.map(({ id }) => id)).toEqual(['gone_gone'])
  })

  test('A record with nothing to let go of is the very same record.', () => {
    const registration = aRegistration({ proofs: { standing: proofs.standing } })
    expect(lettingGo(registration, now)).toEqual({ registration, outgoing: [] })
    expect(lettingGo(registration, now).registration).toBe(registration)
  })

  test('A submission names a picture only in its own flow and slot.', () => {
    const record = aRegistration({
      source: { ...aSource.draft(), frozen: naming('a') },
      destination: { ...aDestination.draft(), frozen: naming('c') },
    })
    expect(isNamed(record, source('x', { sha256: 'a' }))).toBe(true)
    expect(isNamed(record, source('x', { sha256: 'a', slot: 'photo' }))).toBe(false)
    expect(isNamed(record, source('x', { sha256: 'a', flow: 'destination' }))).toBe(false)
    expect(isNamed(record, source('x', { sha256: 'c', flow: 'destination' }))).toBe(true)
  })

  test('The same file brought again for the same slot is kept once, the later time.', () => {
    const same = { sha256: 'a', removedAt: now }
    const registration = aRegistration({
      proofs: {
        first: source('first', same),
        second: source('second', same),
        third: source('third', { sha256: 'a' }),
      },
      source: { ...aSource.draft(), frozen: naming('a') },
      destination: aDestination.none(),
    })
    expect(idsOf(lettingGo(registration, now))).toEqual(['third'])
  })

  test('What was approved stays as evidence of what stands, also when a later submission does not name it.', () => {
    const before = aRegistration({
      proofs: { p: source('p') },
      source: { ...aSource.inReview(), frozen: naming(sha256('p')) },
      destination: aDestination.none(),
    })
    const approved = approvedProofs(before, 'source')
    expect(approved['p']?.approvedIn).toBe(before.source.round)
    const later = {
      ...before,
      proofs: withoutProofs(approved, () => true, now),
      source: { ...before.source, frozen: naming() },
    }
    expect(idsOf(lettingGo(later, now))).toEqual(['p'])
    const revoked = { ...later, proofs: unapprovedProofs(later, 'source') }
    expect(idsOf(lettingGo(revoked, now))).toEqual([])
  })
})
