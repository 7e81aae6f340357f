import { released, unbound } from '../../../domain/registration/binding'
import { asHolderReads, readableSubmission } from '../../../domain/registration/own-submission'
import type { Objection, Registration } from '../../../domain/registration/registration'
import { GRADUATE } from '../../support/people'
import { aDestination, aRegistration, aSource, EMPLOYED, frozen } from '../../support/registrations'
import { DURING } from '../../support/school'

/** What goes with a person who lets go, what stays with the record, and what the next holder reads of it. */
const now = DURING.confirmation
const left = (over: Partial<Registration>): Registration => unbound(aRegistration(over), GRADUATE, now)
const taken = { by: 'openid-counselor', reason: '绑错了人', now }
const archive = { origin: 'student', values: { receiver: '示例单位', contact: '示例联系人' } } as const
const none = { origin: 'none', values: {} } as const
const ofSchool = frozen({ values: EMPLOYED, baseline: {}, by: 'openid-office', proxy: true })
const objection: Objection = { kind: 'error', at: now - 1, text: '单位名称不对', fields: [] }

describe('A destination whose graduate lets go', () => {
  test('of which nothing was ever handed in is none again: the school may bring it (N6).', () => {
    const destination = { ...aDestination.draft(), returned: aDestination.returned().returned }
    expect(left({ destination }).destination).toEqual(aDestination.none())
  })

  test('that the school had brought or mended is begun with again, with its category and its archive.', () => {
    const opened = { ...aDestination.draft(), round: 1, frozen: ofSchool, category: '10' } as const
    const destination = { ...opened, claims: { ...EMPLOYED, unitName: '别的单位' } }
    const next = left({ destination, archive })
    expect(next.destination).toEqual({ ...destination, claims: EMPLOYED })
    expect(next.archive).toEqual(archive)
  })

  test.each([
    aDestination.returned(),
    { ...aDestination.returned(), status: 'draft', returned: null } as const,
  ])(
    'who had handed it in ($status) takes along the category and the archive that it had brought.',
    (before) => {
      const next = left({ destination: { ...before, category: '10' }, archive })
      expect(next.destination).toMatchObject({ status: before.status, claims: {}, category: '' })
      expect(next.archive).toEqual(none)
    },
  )

  test('keeps the archive’s way that the school brought, whatever was handed in since.', () => {
    const brought = { ...archive, origin: 'import' } as const
    expect(left({ destination: aDestination.returned(), archive: brought }).archive).toEqual(brought)
  })
})

test('What was objected to ends with the binding of who objected, also where the destination stays.', () => {
  for (const destination of [aDestination.reviewed(), aDestination.confirmed()])
    expect(
      released(aRegistration({ destination: { ...destination, objection } }), taken).destination.objection,
    ).toBeNull()
})

describe('What the next holder reads of what was handed in', () => {
  const next = { openid: 'openid-next', at: now, realName: 'unchecked', check: null } as const
  const held = (over: Partial<Registration>): Registration => aRegistration({ binding: next, ...over })
  const reads = (over: Partial<Registration>): boolean[] => [
    readableSubmission(held(over), 'source') !== null,
    readableSubmission(held(over), 'destination') !== null,
  ]
  const withdrawn = { ...aSource.returned(), status: 'draft', returned: null } as const
  const destinationWithdrawn = { ...aDestination.returned(), status: 'draft', returned: null } as const

  test('Nothing where it was taken back or sent back; all of it where it waits or was decided.', () => {
    expect(reads({ source: withdrawn, destination: destinationWithdrawn })).toEqual([false, false])
    expect(reads({ source: aSource.returned(), destination: aDestination.returned() })).toEqual([
      false,
      false,
    ])
    expect(reads({ source: aSource.inReview(), destination: aDestination.inReview() })).toEqual([true, true])
    expect(reads({ source: aSource.completed(), destination: aDestination.reviewed() })).toEqual([true, true])
    expect(reads({ destination: aDestination.confirmed() })).toEqual([false, true])
    expect(reads({})).toEqual([false, false])
  })

  test('What the school had brought, whatever became of it.', () => {
    expect(reads({ destination: { ...destinationWithdrawn, frozen: ofSchool } })).toEqual([false, true])
  })

  test('The own, from the instant of the binding on: the same person bound anew starts anew.', () => {
    const by = (at: number) => ({
      ...destinationWithdrawn,
      frozen: frozen({ values: EMPLOYED, baseline: {}, by: next.openid, at }),
    })
    expect(reads({ destination: by(now - 1) })).toEqual([false, false])
    expect(reads({ destination: by(now) })).toEqual([false, true])
    const nobodys = aRegistration({ binding: null, destination: by(now) })
    expect(readableSubmission(nobodys, 'destination')).toBeNull()
  })

  test('Without it neither category nor archive is read; with it everything is as it stands.', () => {
    const destination = { ...aDestination.returned(), category: '10' }
    const read = asHolderReads(held({ destination, archive }))
    expect([read.destination.category, read.archive]).toEqual(['', none])
    const whole = held({ source: aSource.completed(), destination: aDestination.reviewed(), archive })
    expect(asHolderReads(whole)).toEqual(whole)
  })
})
