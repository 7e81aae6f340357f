import { defaultPolicy } from '../../../domain/cohort/default-policy'
import { placeFacts } from '../../../domain/places/place-facts'
import { noSignals, type DocumentSays, type Signal } from '../../../domain/registration/signal'
import { ownSignals, sharedSignals, withShared, type Shared } from '../../../domain/registration/signals'
import { bringing, onRecord, sourceAttempt, destinationAttempt } from '../../support/attempts'
import { afterDestination, afterSource } from '../../support/performed'
import { ROSTER } from '../../support/registrations'

const document: DocumentSays = { birthDate: '2004-05-06', sex: '女', divisionCode: '430102' }

interface Given {
  readonly values?: Readonly<Record<string, string>>
  readonly documentSays?: DocumentSays | null
  readonly roster?: Readonly<Record<string, string>>
  readonly moved?: boolean
}

const found = ({ values = {}, documentSays = document, roster = {}, moved = false }: Given) =>
  ownSignals({
    values: { ...ROSTER, ...roster, ...values },
    registration: {
      roster: { ...ROSTER, ...roster },
      household: { moved, origin: 'none', values: {} },
    },
    documentSays,
    places: placeFacts,
  })
const codes = (given: Given) => found(given).map(({ code }) => code)
const givenIn = (divisionCode: string, sourcePlace: string) =>
  codes({ documentSays: { ...document, divisionCode }, roster: { sourcePlace } })

test('What agrees with the roster and with the document says nothing.', () => {
  expect(found({})).toEqual([])
  expect(noSignals).toEqual({ source: [], destination: [] })
})

describe('The place where the document was first given (B6)', () => {
  test.each([
    ['430121', '430102', 'a county of the same city, 长沙县 and 芙蓉区'],
    ['430104', '430121', 'a district and a county of the same city'],
    ['430124', '430182', '宁乡县, which is 宁乡市 today'],
    ['341402', '340104', '居巢区 of a city that was dissolved; 巢湖市 belongs to 合肥 today'],
    ['120225', '120101', '蓟县, which is a district of Tianjin today'],
    ['110103', '110105', '崇文区 and 朝阳区 of Beijing'],
    ['500234', '500229', '开县, a district since, and a county of Chongqing'],
    ['500103', '500229', 'a district and a county of Chongqing'],
    ['469003', '460400', '儋州, which became a city of its own'],
    ['430102', '430100', 'the city itself'],
  ])('A number given in %s and 生源地 %s are one city: %s.', (divisionCode, sourcePlace) => {
    expect(givenIn(divisionCode, sourcePlace)).toEqual([])
  })

  test.each([
    ['110105', '430102', 'Beijing and Changsha'],
    ['430302', '430102', 'two cities of one province'],
    ['341402', '340202', '居巢区 became part of 合肥, not of 芜湖'],
    ['429004', '429005', 'two counties that lie directly under their province'],
    ['430102', '810000', 'Changsha and Hong Kong'],
  ])('A number given in %s and 生源地 %s are two: %s.', (divisionCode, sourcePlace) => {
    expect(givenIn(divisionCode, sourcePlace)).toEqual(['idPlaceDiffers'])
  })

  test('The sentence names the city and no more: the county is six digits of the number.', () => {
    expect(found({ documentSays: { ...document, divisionCode: '341402' } })).toEqual([
      { code: 'idPlaceDiffers', field: 'sourcePlace', params: { idPlace: '安徽省合肥市' } },
    ])
  })

  test.each([
    ['999999', '430102', 'a code that never was'],
    ['432401', '430102', 'one from before the table begins'],
    ['', '430102', 'none'],
    ['430000', '430102', 'a province, which is no city'],
    ['341400', '430102', 'a city that was split up since'],
    ['110105', '', 'no 生源地 entered'],
    ['110105', '湖南省长沙市', '生源地 that is no code'],
    ['110105', '__proto__', '生源地 called like a property of every object'],
  ])('A number given in %j beside 生源地 %j gives no cause: %s.', (divisionCode, sourcePlace) => {
    expect(givenIn(divisionCode, sourcePlace)).toEqual([])
  })

  test('Where nothing is known of the document, nothing is said of it.', () => {
    const values = { birthDate: '1999-01-01', sex: '男' }
    expect(codes({ documentSays: null, values })).toEqual([])
    expect(codes({ documentSays: null, roster: { sourcePlace: '110105' } })).toEqual([])
  })
})

describe('Birth and sex', () => {
  test.each([
    ['birthDate', '2004-05-07', 'idBirthDiffers'],
    ['sex', '男', 'idSexDiffers'],
  ])('%s %s differs from the document.', (field, value, code) => {
    expect(found({ values: { [field]: value } })).toEqual([{ code, field, params: {} }])
  })

  test.each(['birthDate', 'sex'])('%s that is empty, or not there, differs from nothing.', (field) => {
    expect(codes({ values: { [field]: '' } })).toEqual([])
    const { [field]: _left, ...others } = ROSTER as Readonly<Record<string, string>>
    expect(
      ownSignals({
        values: others,
        registration: { roster: ROSTER, household: { moved: false, origin: 'none', values: {} } },
        documentSays: document,
        places: placeFacts,
      }),
    ).toEqual([])
  })
})

describe('生源地 changed', () => {
  test('Within one city it is a change of the place, without and after a move of the household.', () => {
    expect(codes({ values: { sourcePlace: '430104' } })).toEqual(['placeChangedNotMoved'])
    expect(codes({ values: { sourcePlace: '430104' }, moved: true })).toEqual(['placeChangedAfterMove'])
  })

  test('To another city it says so, and that the document was given somewhere else.', () => {
    expect(found({ values: { sourcePlace: '430302' } })).toEqual([
      { code: 'placeOtherCity', field: 'sourcePlace', params: { idPlace: '' } },
      { code: 'placeChangedNotMoved', field: 'sourcePlace', params: {} },
      { code: 'idPlaceDiffers', field: 'sourcePlace', params: { idPlace: '湖南省长沙市' } },
    ])
  })

  test('To the city where the document was given, that place speaks for it.', () => {
    const documentSays = { ...document, divisionCode: '430302' }
    expect(found({ values: { sourcePlace: '430302' }, documentSays })[0]).toEqual({
      code: 'placeOtherCity',
      field: 'sourcePlace',
      params: { idPlace: '湖南省湘潭市' },
    })
    expect(codes({ values: { sourcePlace: '430302' }, documentSays: null })).toEqual([
      'placeOtherCity',
      'placeChangedNotMoved',
    ])
  })

  test('A retired code that the roster still has is no other city.', () => {
    const given = { roster: { sourcePlace: '430124' }, values: { sourcePlace: '430182' } }
    expect(codes(given)).toEqual(['placeChangedNotMoved'])
  })

  test('What was empty before, is empty now, or did not change is no change of the place.', () => {
    expect(
      codes({ roster: { sourcePlace: '' }, values: { sourcePlace: '430302' }, documentSays: null }),
    ).toEqual([])
    expect(codes({ values: { sourcePlace: '' } })).toEqual([])
    expect(codes({ moved: true })).toEqual([])
  })
})

describe('What is shared with others', () => {
  const { watch } = defaultPolicy('2027-main')
  const alone: Shared = { pictureUsers: 0, phoneUsers: 1, employerUsers: 1, categoryPercent: null }
  const shared = (over: Partial<Shared>) => sharedSignals({ ...alone, ...over }, watch)

  test('Who shares nothing is left alone.', () => {
    expect(shared({})).toEqual([])
    expect(shared({ phoneUsers: 0, employerUsers: 0, categoryPercent: 0 })).toEqual([])
  })

  test.each([
    ['pictureUsers', 0, { code: 'pictureUsedElsewhere', field: '' }],
    ['phoneUsers', watch.sharedPhone - 1, { code: 'phoneShared', field: 'mobile' }],
    ['employerUsers', watch.sameEmployer - 1, { code: 'employerCluster', field: 'unitName' }],
  ] as const)('%s above %i is said, with the count.', (key, below, said) => {
    expect(shared({ [key]: below })).toEqual([])
    expect(shared({ [key]: below + 1 })).toEqual([{ ...said, params: { count: String(below + 1) } }])
  })

  test('A watched category is said from the cohort’s share on, in percent.', () => {
    expect(shared({ categoryPercent: watch.categoryPercent - 1 })).toEqual([])
    expect(shared({ categoryPercent: watch.categoryPercent })).toEqual([
      { code: 'categoryShare', field: 'category', params: { percent: String(watch.categoryPercent) } },
    ])
  })

  test('Another cohort watches from another count on.', () => {
    expect(sharedSignals({ ...alone, phoneUsers: 2 }, { ...watch, sharedPhone: 2 })).toHaveLength(1)
  })

  test('Counting again replaces what was counted, and leaves what the submission itself says.', () => {
    const own: Signal = { code: 'idSexDiffers', field: 'sex', params: {} }
    const before = [own, ...shared({ phoneUsers: 5, employerUsers: 9, pictureUsers: 1, categoryPercent: 50 })]
    expect(withShared(before, shared({ phoneUsers: 6 }))).toEqual([own, ...shared({ phoneUsers: 6 })])
    expect(withShared(before, [])).toEqual([own])
  })
})

describe('What a submission keeps', () => {
  const told = { documentSays: { ...document, divisionCode: '110105' } }
  const stale = { source: [{ code: 'phoneShared', field: 'mobile', params: { count: '4' } }] } as const

  test.each(['submit', 'proxySubmit'] as const)('The signals of the source are anew at %s.', (event) => {
    const given = event === 'submit' ? sourceAttempt.filling() : sourceAttempt.proxying()
    const marked = onRecord(given, { signals: { ...noSignals, ...stale } })
    expect(afterSource(event, bringing(marked, told)).signals).toEqual({
      source: [{ code: 'idPlaceDiffers', field: 'sourcePlace', params: { idPlace: '地区110100' } }],
      destination: [],
    })
    expect(afterSource(event, marked).signals.source).toEqual([])
  })

  test.each([
    ['submit', destinationAttempt.filling()],
    ['correct', destinationAttempt.changing('reviewed')],
  ] as const)('Those of the destination are gone at %s, and those of the source stay.', (event, given) => {
    const signals = { source: stale.source, destination: stale.source }
    expect(afterDestination(event, onRecord(given, { signals })).signals).toEqual({
      source: stale.source,
      destination: [],
    })
  })

  test('A decision leaves them as they are.', () => {
    const signals = { ...noSignals, ...stale }
    expect(afterSource('approve', onRecord(sourceAttempt.approving(0, 2), { signals })).signals).toEqual(
      signals,
    )
  })
})
