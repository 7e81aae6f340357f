import { keptUntil } from '../../../domain/registration/proof-effects'
import type { Attempt } from '../../../domain/registration/attempt'
import { performDestination, performSource } from '../../../domain/registration/perform'
import type { Upload } from '../../../domain/registration/proof'
import type { Outgoing, Registration } from '../../../domain/registration/registration'
import {
  bringing,
  destinationAttempt,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
  onSource,
  sourceAttempt,
  when,
} from '../../support/attempts'
import { afterDestination, afterSource } from '../../support/performed'
import { anUpload, aPicture, aProof, EMPLOYED, pathsOf, PROOFS, ROSTER } from '../../support/registrations'
import { at, DURING, sha256 } from '../../support/school'

const now = DURING.source
const minute = 60_000
const picture = aPicture('new')
const hold = { by: 'request-1', until: now + 90_000 }

/** A graduate whose picture was looked into by the request that holds the upload. */
const finishing = (over: Partial<Upload> = {}): Attempt =>
  bringing(
    onRecord(sourceAttempt.attaching('draft'), {
      uploads: { 'upload-1': anUpload('upload-1', { flow: 'source', slot: 'partyProof', hold, ...over }) },
    }),
    { proof: { id: 'upload-1', slot: 'partyProof', picture, holder: hold.by } },
  )
const workOf = ({ outbox }: Registration, ...kinds: readonly Outgoing['kind'][]): Outgoing[] =>
  outbox.filter(({ kind }) => kinds.includes(kind))

describe('Attaching', () => {
  test('The picture stands, the one before it is let go, and the history names the slot and no value.', () => {
    const attached = afterSource('attach', finishing())
    const { p1: _replaced, ...others } = PROOFS
    const proof = aProof('upload-1', { flow: 'source', slot: 'partyProof', ...picture, at: now })
    expect(attached.proofs).toEqual({ ...others, 'upload-1': proof })
    expect(attached.uploads).toEqual({})
    expect(attached.history.at(-1)).toMatchObject({ what: 'sourceProofAttached', touched: ['partyProof'] })
    expect(workOf(attached, 'discard')).toMatchObject([{ id: 'p1_gone', proof: 'p1', paths: pathsOf('p1') }])
    expect(attached.source.status).toBe('draft')
  })

  test('What a submission names stays when it is replaced after a return.', () => {
    const { source } = sourceAttempt.filling('returned').registration
    const attached = afterSource('attach', onRecord(finishing(), { source }))
    expect(attached.proofs['p1']).toEqual({ ...PROOFS['p1'], removedAt: now })
    expect(workOf(attached, 'discard')).toEqual([])
  })

  test('Its use is entered at once, and whether its time is over is asked every thirty days (B15).', () => {
    const attached = afterSource('attach', finishing())
    expect(workOf(attached, 'proofUse', 'expire')).toEqual([
      { id: 'upload-1_use', dueAt: now, kind: 'proofUse', proof: 'upload-1' },
      { id: 'upload-1_expire', dueAt: now + 30 * 86_400_000, kind: 'expire', proof: 'upload-1' },
    ])
    expect(attached.outboxDueAt).toBe(now)
  })

  test.each<[string, Attempt, number]>([
    ['a cohort as notice N has it', finishing(), at('2028-01-31')],
    ['a cohort that keeps them for a year', onPolicy(finishing(), { proofKeepDays: 365 }), at('2028-12-31')],
    [
      'a cohort that keeps them no longer than needed',
      onPolicy(finishing(), { proofKeepDays: 0 }),
      at('2028-01-01'),
    ],
    ['a service of one month', onCohort(finishing(), { serviceEndsMonths: 1 }), at('2027-08-31')],
    [
      'who graduates earlier',
      onRecord(finishing(), { roster: { ...ROSTER, graduatesOn: '2027-03' } }),
      at('2027-10-31'),
    ],
    [
      'who has left long ago',
      onRecord(finishing(), { roster: { ...ROSTER, graduatesOn: '2020-06' } }),
      at('2021-01-31'),
    ],
  ])('How long it is kept follows from %s.', (_, given, until) => {
    expect(keptUntil(given)).toBe(until)
    const asked = Math.max(now, Math.min(until, now + 30 * 86_400_000))
    expect(workOf(afterSource('attach', given), 'expire')).toMatchObject([{ dueAt: asked }])
  })

  const missing = { ok: false, error: { code: 'uploadMissing' } }
  test.each<[string, Attempt]>([
    ['that was swept or never begun', onRecord(finishing(), { uploads: {} })],
    ['that belongs to the other flow', finishing({ flow: 'destination' })],
    ['that another request holds', finishing({ hold: { by: 'request-2', until: hold.until } })],
    ['that nobody holds', finishing({ hold: null })],
    [
      'called like a property of every object',
      bringing(finishing(), { proof: { id: 'constructor', slot: 'partyProof', picture, holder: hold.by } }),
    ],
    [
      'that nobody looked into',
      bringing(finishing(), { proof: { id: 'upload-1', slot: 'partyProof', holder: hold.by } }),
    ],
    [
      'without saying who held it',
      bringing(finishing({ hold: null }), { proof: { id: 'upload-1', slot: 'partyProof', picture } }),
    ],
  ])('An upload %s is refused as missing.', (_, given) => {
    expect(performSource('attach', given)).toEqual(missing)
  })

  test('An upload is finished until its time is over, and not at that instant.', () => {
    const until = now + 30 * minute
    const late = (instant: number) => performSource('attach', when(finishing(), instant))
    expect(late(until - 1).ok).toBe(true)
    expect(late(until)).toEqual({ ok: false, error: { code: 'uploadExpired' } })
  })

  test('Evidence of a destination is attached by the same rules.', () => {
    const upload = anUpload('upload-1', {
      flow: 'destination',
      slot: 'agreement',
      at: DURING.destination,
      until: DURING.destination + 1,
      hold,
    })
    const given = bringing(
      onRecord(destinationAttempt.attaching('draft'), { uploads: { 'upload-1': upload } }),
      {
        proof: { id: 'upload-1', slot: 'agreement', picture, holder: hold.by },
      },
    )
    const attached = afterDestination('attach', given)
    expect(Object.keys(attached.proofs)).toEqual(['p1', 'p2', 'upload-1'].filter((id) => attached.proofs[id]))
    expect(attached.proofs['upload-1']).toMatchObject({
      flow: 'destination',
      slot: 'agreement',
      removedAt: null,
    })
    expect(attached.proofs['p1']).toEqual(PROOFS['p1'])
    expect(performSource('attach', { ...given, now: DURING.source }).ok).toBe(false)
  })
})

describe('Taking away', () => {
  test('Before a submission the picture is let go with its files.', () => {
    const detached = afterSource('detach', sourceAttempt.detaching('draft'))
    expect(detached.proofs).toEqual({ p2: PROOFS['p2'] })
    expect(workOf(detached, 'discard')).toMatchObject([{ id: 'p1_gone', dueAt: now }])
    expect(detached.history.at(-1)).toMatchObject({ what: 'sourceProofRemoved', touched: ['partyProof'] })
  })

  test('What was submitted stays without standing.', () => {
    const detached = afterSource('detach', sourceAttempt.detaching('returned'))
    expect(detached.proofs['p1']).toEqual({ ...PROOFS['p1'], removedAt: now })
    expect(workOf(detached, 'discard')).toEqual([])
    expect(performDestination('detach', destinationAttempt.detaching('draft')).ok).toBe(true)
  })
})

describe('Submitting', () => {
  const photo = aProof('photo', { flow: 'source', slot: 'directedContract' })

  test('Pictures that it does not ask for any more are taken away with their files.', () => {
    const given = onRecord(sourceAttempt.filling(), { proofs: { ...PROOFS, photo } })
    const submitted = afterSource('submit', given)
    expect(submitted.proofs).toEqual(PROOFS)
    expect(workOf(submitted, 'discard')).toMatchObject([{ id: 'photo_gone', paths: pathsOf('photo') }])
    const unchanged = afterSource('submit', onSource(given, { claims: {} }))
    expect(Object.keys(unchanged.proofs)).toEqual(['p2'])
  })

  test('Submitting for a graduate takes them away as well.', () => {
    const submitted = afterSource(
      'proxySubmit',
      onRecord(sourceAttempt.proxying(), { proofs: { ...PROOFS, photo } }),
    )
    expect(submitted.proofs).toEqual(PROOFS)
  })

  test('What the submission before named is let go when the new one names something else.', () => {
    const proofs = {
      p1: aProof('p1', { flow: 'source', slot: 'partyProof', removedAt: now }),
      p3: aProof('p3', { flow: 'source', slot: 'partyProof', ...aPicture('third') }),
    }
    const submitted = afterSource('submit', onRecord(sourceAttempt.filling('returned'), { proofs }))
    expect(Object.keys(submitted.proofs)).toEqual(['p3'])
    expect(submitted.source.frozen?.proofs).toEqual({ partyProof: [sha256('third')] })
  })

  test('A destination keeps the evidence of its category and the pictures of the source.', () => {
    const contract = aProof('contract', { flow: 'destination', slot: 'contract' })
    const given = onRecord(destinationAttempt.filling(), { proofs: { ...PROOFS, contract } })
    expect(afterDestination('submit', given).proofs).toEqual(PROOFS)
    const none = onDestination(given, { claims: { ...EMPLOYED, category: '70' } })
    expect(Object.keys(afterDestination('submit', none).proofs)).toEqual(['p1'])
  })
})
