import { hintsOf } from '../../../../src/features/destination/hints'
import { problemsOf, toSend } from '../../../../src/features/destination/measured'
import { categoryChosen } from '../../../../src/features/destination/model'
import { needsOf } from '../../../../src/features/destination/needs'
import { previewOf } from '../../../../src/features/destination/preview'
import { whyAgain } from '../../../../src/features/destination/why-again'
import { placeTable } from '../../../../src/lib/place-table'
import { belowWage, categoryNeeds, wageAt, wageUnknown } from '../../../../src/texts/destination'
import { anOwnRecord } from '../../support/own-record'

const TABLE = 'national-2024'
const HOME = '430381'
const own = { ...anOwnRecord(), record: { sourcePlace: HOME } }
const places = placeTable({
  provinces: '11北京市;43湖南省;81香港特别行政区',
  today: '1101|01东城q;4301长沙市|04岳麓q;4303湘潭市|21湘潭x81湘乡s',
  former: '',
  initials: '',
  readings: '',
})

describe('what a category asks for', () => {
  test('A category says in short what it needs.', () => {
    const slots = [
      { key: 'agreement', name: '就业协议书', required: true },
      { key: 'enlistmentNotice', name: '入伍通知书', required: false },
    ].map((slot) => ({ ...slot, purpose: 'submission', when: null, fields: [] }) as never)
    const said = (code: string): string => {
      const category = categoryChosen(own, { category: code })
      return category === null ? '' : categoryNeeds(needsOf(slots, category))
    }
    expect(said('10')).toBe('填单位名称、单位性质等，传就业协议书')
    expect(said('46')).toBe('只填档案去向，还可以填单位所在地、签约日期，传入伍通知书')
    expect(said('75')).toBe('填创业类型、单位名称等，按类型传证明')
    expect(said('71')).toBe('只填档案去向')
  })
})

describe('what is sent of a draft', () => {
  test('What was typed for another category stays on the device, and what the server has stays there.', () => {
    const onServer = { category: '10', unitName: '甲公司', 'archive.transfer': '转回生源地' }
    const draft = { category: '801', schoolName: '临浦理工大学', unitPlace: '430300' }
    expect(toSend(TABLE, draft, onServer)).toEqual({
      claims: { category: '801', schoolName: '临浦理工大学' },
      problems: {},
    })
    expect(toSend(TABLE, { unitPlace: '430300' }, { category: '10' }).claims).toEqual({ unitPlace: '430300' })
  })

  test('What cannot stand is not sent, and is said at its field.', () => {
    const sent = toSend(TABLE, { creditCode: '9143', unitName: '甲公司' }, { category: '10' })
    expect(sent).toEqual({ claims: { unitName: '甲公司' }, problems: { creditCode: 'creditCodeInvalid' } })
  })
})

describe('what stands in the way', () => {
  const study = { category: '801', schoolName: '临浦理工大学', studyMajor: '机械' }

  test('Every problem is found at once.', () => {
    expect(problemsOf(own, { category: '801', 'archive.transfer': '升学学校接收' }, null)).toEqual({
      schoolName: 'required',
      studyMajor: 'required',
      'archive.receiver': 'required',
      'archive.address': 'required',
    })
    expect(problemsOf(own, {}, null)).toEqual({ category: 'required', 'archive.transfer': 'required' })
  })

  test('A text for another category is no obstacle.', () => {
    const values = { category: '71', 'archive.transfer': '升学学校接收', unitName: '长'.repeat(200) }
    expect(problemsOf(own, values, null)).not.toHaveProperty('unitName')
  })

  test('An archive that goes home goes to the city of the source place.', () => {
    const goes = (place: string) =>
      problemsOf(own, { ...study, 'archive.transfer': '转回生源地', 'archive.place': place }, places)
    expect(goes(HOME)).toEqual({})
    expect(goes('430321')).toEqual({})
    expect(goes('430300')).toEqual({})
    expect(goes('430104')).toEqual({ 'archive.place': 'notSourcePlace' })
  })

  test('A place names a city at least, or a whole region; without the names the server decides.', () => {
    const at = (unitPlace: string, table: typeof places | null) =>
      problemsOf(own, { category: '76', work: '写作', unitPlace, 'archive.transfer': '' }, table)['unitPlace']
    expect(at('430000', places)).toBe('placeTooWide')
    expect(at('810000', places)).toBeUndefined()
    expect(at('990000', places)).toBe('placeUnknown')
    expect(at('990000', null)).toBeUndefined()
  })
})

describe('what is read before it is handed in', () => {
  test('Codes and places are read by name, a credit code in fours, the archive apart.', () => {
    const values = {
      category: '10',
      unitName: '示例公司',
      creditCode: '91430300MA4EXAMP02',
      unitKind: '39',
      unitPlace: '430381',
      signedOn: '2027-03-01',
      unitAddress: ' ',
      schoolName: '别的类别填的',
      'archive.transfer': '转回生源地',
      'archive.place': HOME,
    }
    expect(previewOf(own, values, places)).toEqual({
      destination: [
        { label: '毕业去向类别', value: '签就业协议形式就业' },
        { label: '单位名称', value: '示例公司' },
        { label: '统一社会信用代码', value: '9143 0300 MA4E XAMP 02' },
        { label: '单位性质', value: '其他企业' },
        { label: '单位所在地', value: '湖南省湘潭市湘乡市' },
        { label: '签约日期', value: '2027年3月1日' },
      ],
      archive: [
        { label: '户档转递类型', value: '转回生源地' },
        { label: '档案接收地', value: '湖南省湘潭市湘乡市' },
      ],
    })
  })

  test('Pay is held against the minimum wage where that decides, and only there.', () => {
    const hinted = (category: string, values: Record<string, string>) => {
      const chosen = categoryChosen(own, { category })
      return chosen === null ? null : hintsOf(chosen, values)
    }
    expect(hinted('12', { unitPlace: '330100', monthlyPay: '5000' })).toEqual({
      monthlyPay: wageAt([2490, 2260, 2010]),
    })
    expect(hinted('76', { unitPlace: '330100', monthlyPay: '1500' })).toEqual({
      monthlyPay: belowWage([2490, 2260, 2010]),
    })
    expect(hinted('76', { monthlyPay: '1500' })).toEqual({ monthlyPay: wageUnknown })
    expect(hinted('75', { unitPlace: '330100', monthlyPay: '1' })).toEqual({})
  })
})

describe('why a form is open', () => {
  const returned = { level: 0, reasons: { unitPlace: '请核对' }, resubmitBy: 1 }

  test('The last of returning and opening again counts.', () => {
    const back = (...history: string[]) => whyAgain(anOwnRecord({ destination: { returned }, history }))
    expect(back('destinationReturned')).toBe('returned')
    expect(back('destinationReturned', 'destinationSubmitted', 'destinationReopened')).toBe('reopened')
    expect(back('destinationReopened', 'destinationSubmitted', 'destinationReturned')).toBe('returned')
  })

  test('[N6] What the school knows already is to be completed, until it was handed in once.', () => {
    const history = ['destinationPrefilled']
    const given = { ...returned, reasons: {} }
    expect(whyAgain(anOwnRecord({ history, destination: { returned: given } }))).toBe('prefilled')
    expect(whyAgain(anOwnRecord({ history }))).toBe('prefilled')
    // Only the end of a long history is told.
    expect(whyAgain(anOwnRecord({ destination: { returned: given } }))).toBe('prefilled')
    expect(whyAgain(anOwnRecord({ history: [...history, 'identityUnbound'] }))).toBeNull()
    expect(whyAgain(anOwnRecord({ history, destination: { round: 1 } }))).toBeNull()
    expect(whyAgain(anOwnRecord())).toBeNull()
  })
})
