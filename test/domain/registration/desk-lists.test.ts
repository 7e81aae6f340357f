import { onDesk } from '../../../domain/registration/desk-lists'
import { reimported } from '../../../domain/registration/new-registration'
import type { Registration } from '../../../domain/registration/registration'
import type { Signal } from '../../../domain/registration/signal'
import { onRecord, onSource, sourceAttempt, destinationAttempt } from '../../support/attempts'
import { afterDestination, afterSource } from '../../support/performed'
import { aDestination, aRegistration, aSource, CLAIMS, frozen, ROSTER } from '../../support/registrations'
import { DURING, PLACE } from '../../support/school'

const COUNSELOR = 'inReview:counselor'
const COLLEGE = 'inReview:college'

const waiting = (key: string, over: Partial<Registration> = {}): Registration => {
  const before = aRegistration({ source: aSource.inReview(), ...over })
  return { ...before, queue: { ...before.queue, source: key } }
}
const sourceLists = (registration: Registration) => onDesk(registration).queue.sourceLists
const signal = (code: Signal['code']): Signal => ({ code, field: '', params: {} })

describe('The lists in which a submission stands', () => {
  test.each([
    ['draft', aSource.draft(), []],
    ['returned', aSource.returned(), ['returned']],
    ['returned by the province', aSource.returned('upstream'), ['returned']],
    ['completed', aSource.completed(), ['settled']],
  ])('A source that is %s.', (_, source, lists) => {
    expect(sourceLists(aRegistration({ source }))).toEqual(lists)
  })

  test.each([
    ['none', aDestination.none(), []],
    ['draft', aDestination.draft(), []],
    ['returned', aDestination.returned(), ['returned']],
    ['reviewed', aDestination.reviewed(), ['settled']],
    ['confirmed', aDestination.confirmed(), ['settled']],
  ])('A destination that is %s.', (_, destination, lists) => {
    expect(onDesk(aRegistration({ destination })).queue.destinationLists).toEqual(lists)
  })

  test.each([COUNSELOR, COLLEGE])(
    'What waits as %s is there with something changed or with nothing.',
    (key) => {
      expect(sourceLists(waiting(key))).toEqual([key, `${key}:changed`])
      const same = { ...aSource.inReview(), frozen: frozen({ values: ROSTER, baseline: ROSTER }) }
      expect(sourceLists(waiting(key, { source: same }))).toEqual([key, `${key}:unchanged`])
      expect(onDesk(waiting(key)).queue.sourceChanged).toBe(true)
      expect(onDesk(waiting(key, { source: same })).queue.sourceChanged).toBe(false)
    },
  )

  test('What waits for nobody is not counted as changed, whatever was changed; each flow has its own.', () => {
    const over = { source: aSource.completed(), destination: aDestination.inReview() }
    const before = aRegistration(over)
    const queue = { ...before.queue, destination: COLLEGE, sourceChanged: true }
    expect(onDesk({ ...before, queue }).queue).toMatchObject({
      sourceChanged: false,
      destinationChanged: true,
    })
  })

  test('Each signal is a list, however often it was given; those of the other flow are not.', () => {
    const signals = {
      source: [signal('phoneShared'), signal('idSexDiffers'), signal('phoneShared')],
      destination: [signal('employerCluster')],
    }
    expect(sourceLists(waiting(COLLEGE, { signals }))).toEqual([
      COLLEGE,
      `${COLLEGE}:changed`,
      `${COLLEGE}:phoneShared`,
      `${COLLEGE}:idSexDiffers`,
    ])
    expect(sourceLists(aRegistration({ source: aSource.completed(), signals }))).toEqual(['settled'])
  })

  test('A destination that waits stands in the lists of its own signals.', () => {
    const before = aRegistration({
      destination: aDestination.inReview(),
      signals: { source: [signal('phoneShared')], destination: [signal('employerCluster')] },
    })
    const queue = { ...before.queue, destination: COLLEGE }
    expect(onDesk({ ...before, queue }).queue.destinationLists).toEqual([
      COLLEGE,
      `${COLLEGE}:changed`,
      `${COLLEGE}:employerCluster`,
    ])
  })

  test('Nothing of the queue but the lists is changed.', () => {
    const before = waiting(COLLEGE)
    const {
      sourceLists: _source,
      sourceChanged: _sourceChanged,
      destinationLists: _destination,
      destinationChanged: _destinationChanged,
      ...others
    } = onDesk(before).queue
    expect(before.queue).toMatchObject(others)
    expect(onDesk(onDesk(before))).toEqual(onDesk(before))
  })
})

describe('The lists follow', () => {
  const lists = ({ queue }: Registration) => queue.sourceLists

  test('Submitting, deciding, sending back, taking back: whatever moves a source moves it in the lists.', () => {
    expect(lists(afterSource('submit', sourceAttempt.filling('draft', 2)))).toEqual([
      COUNSELOR,
      `${COUNSELOR}:changed`,
    ])
    expect(lists(afterSource('approve', sourceAttempt.approving(0, 2)))).toEqual([
      COLLEGE,
      `${COLLEGE}:changed`,
    ])
    expect(lists(afterSource('approve', sourceAttempt.approving(1, 2)))).toEqual(['settled'])
    expect(lists(afterSource('return', sourceAttempt.returning(1, 2)))).toEqual(['returned'])
    expect(lists(afterSource('takeBack', sourceAttempt.takingBack(1, 2)))).toEqual([
      COLLEGE,
      `${COLLEGE}:changed`,
    ])
    expect(lists(afterSource('revoke', sourceAttempt.revokingLast(2)))).toEqual([
      COLLEGE,
      `${COLLEGE}:changed`,
    ])
    expect(lists(afterSource('withdraw', sourceAttempt.waiting(0, 2)))).toEqual([])
    expect(lists(afterSource('recordMismatched', sourceAttempt.recording()))).toEqual(['returned'])
  })

  test('A source submitted without a change waits among the unchanged.', () => {
    const given = onSource(sourceAttempt.filling(), { claims: {} })
    expect(lists(afterSource('submit', given))).toEqual([COUNSELOR, `${COUNSELOR}:unchanged`])
  })

  test('Those of a destination follow its own steps.', () => {
    const destination = ({ queue }: Registration) => queue.destinationLists
    const submitted = afterDestination('submit', destinationAttempt.filling('draft', 2))
    expect(destination(submitted)).toEqual([COUNSELOR, `${COUNSELOR}:changed`])
    expect(destination(afterDestination('approve', destinationAttempt.approving(0, 1)))).toEqual(['settled'])
    expect(destination(afterDestination('reopen', destinationAttempt.changing('reviewed')))).toEqual([])
    expect(destination(afterDestination('takeBack', destinationAttempt.takingBack(0, 1)))).toEqual([
      COUNSELOR,
      `${COUNSELOR}:changed`,
    ])
  })

  test('A step beside the submission leaves it in its lists.', () => {
    const before = onDesk(waiting(COUNSELOR))
    const edited = afterSource('edit', onRecord(sourceAttempt.editing(sourceAttempt.waiting(0, 1)), before))
    expect(lists(edited)).toEqual(lists(before))
  })

  test('A roster imported again that says what was submitted leaves nothing changed, and the other way round.', () => {
    const before = onDesk(waiting(COUNSELOR))
    const importing = (values: typeof ROSTER, registration: Registration) => {
      const { documentType, documentFp, documentLast4, document } = registration
      const enrolment = {
        ...{ ...PLACE, importId: 'import-2', values, rosterHash: 'hash-2', nameKeys: [], units: PLACE },
        ...{ documentType, documentFp, documentLast4, document },
      }
      return reimported(registration, enrolment, { by: 'openid-office', now: DURING.source })
    }
    expect(lists(before)).toEqual([COUNSELOR, `${COUNSELOR}:changed`])
    const agreed = importing({ ...ROSTER, ...CLAIMS }, before)
    expect(lists(agreed)).toEqual([COUNSELOR, `${COUNSELOR}:unchanged`])
    expect(lists(importing(ROSTER, agreed))).toEqual([COUNSELOR, `${COUNSELOR}:changed`])
  })
})
