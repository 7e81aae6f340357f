import { readFileSync } from 'node:fs'
import { divisionsPath } from '../../../../scripts/divisions'
import {
  changeFollows,
  changeWay,
  changeWhen,
  reportsInForce,
} from '../../../../src/features/destination/change-offer'
import { blocksOf } from '../../../../src/features/destination/contract-blocks'
import { contractDeadlines } from '../../../../src/features/destination/contract-deadlines'
import { contractHelp } from '../../../../src/features/destination/contract-help'
import { notTheTime } from '../../../../src/features/destination/contract-when'
import { texts } from '../../../../src/texts/confirmation'
import { placeTable, type PackedDivisions } from '../../../../src/lib/place-table'
import { anOwnRecord, at } from '../../support/own-record'

const WHILE = at('2027-06-29T10:00')
const file = readFileSync(divisionsPath, 'utf8')
const table = placeTable(JSON.parse(file.slice(file.indexOf('{'))) as PackedDivisions)
const CHANGING = at('2027-07-20T10:00')
const reviewed = { status: 'reviewed', category: '10', archiveOrigin: 'student' } as const
const moved = { moved: true, origin: 'none', values: {} } as const

describe('What stands against a confirmation', () => {
  test('Nothing does while the server offers it.', () => {
    const own = anOwnRecord({ destination: { ...reviewed, household: moved, actions: ['confirm'] } })
    expect(blocksOf(own, table, WHILE)).toEqual([])
  })

  test('A household that moved and is not recorded does, also before the window opens.', () => {
    const own = anOwnRecord({ destination: { ...reviewed, household: moved } })
    expect(blocksOf(own, table, WHILE)).toEqual(['household'])
    expect(blocksOf(own, table, at('2027-06-01T00:00'))).toEqual(['household'])
    const recorded = { ...moved, origin: 'staff' } as const
    expect(
      blocksOf(anOwnRecord({ destination: { ...reviewed, household: recorded } }), table, WHILE),
    ).not.toContain('household')
  })

  test('A missing archive does; both are told where both are missing.', () => {
    const own = anOwnRecord({ destination: { ...reviewed, archiveOrigin: 'none', household: moved } })
    expect(blocksOf(own, table, WHILE)).toEqual(['household', 'archiveMissing'])
  })

  const homeTo = (place: string, more: { stopped?: 'paused' | 'removed' } = {}) =>
    anOwnRecord({
      destination: { ...reviewed, frozen: { 'archive.transfer': '转回生源地', 'archive.place': place } },
      record: { sourcePlace: '430102' },
      ...more,
    })

  test('An archive that is to go home is told as not leading there only where the two cities differ.', () => {
    expect(blocksOf(homeTo('430302'), table, WHILE)).toEqual(['archivePlace'])
    expect(blocksOf(homeTo('430302'), table, at('2027-06-01T00:00'))).toEqual(['archivePlace'])
    // Another district of the same city.
    expect(blocksOf(homeTo('430103'), table, WHILE)).toEqual(['unknown'])
    expect(blocksOf(homeTo('430302'), null, WHILE)).toEqual(['unknown'])
  })

  test('A paused cohort and a record that was taken out are told as that, and as no wrong archive.', () => {
    expect(blocksOf(homeTo('430103', { stopped: 'paused' }), table, WHILE)).toEqual(['paused'])
    expect(blocksOf(homeTo('430302', { stopped: 'removed' }), table, WHILE)).toEqual(['removed'])
    expect(texts.blocks.paused).toContain('学校暂停了这一届')
  })

  test('Outside the windows nothing but the time does, up to the very millisecond.', () => {
    const own = anOwnRecord({ destination: reviewed })
    const [opens, closes] = [at('2027-06-28T00:00'), at('2027-09-01T00:00')]
    expect(blocksOf(own, table, opens - 1)).toEqual([])
    expect(notTheTime(own, opens - 1)).toBe('去向确认现在没有开放，可以先核对。6月28日开放。')
    expect(notTheTime(own, opens)).toBeNull()
    expect(notTheTime(own, closes - 1)).toBeNull()
    expect(notTheTime(own, closes)).toContain('8月31日（周二）24:00 已经关闭')
  })

  test('Where the school was late it is time until the service ends.', () => {
    const own = anOwnRecord({ destination: { ...reviewed, confirmableLate: true } })
    const { serviceEndsAt } = own.destination
    expect(notTheTime(own, serviceEndsAt - 1)).toBeNull()
    expect(notTheTime(own, serviceEndsAt)).not.toBeNull()
  })
})

describe('What is asked of who reads', () => {
  test('A destination that the school brought is only to be checked.', () => {
    const own = anOwnRecord({ destination: { ...reviewed, imported: true, archiveOrigin: 'import' } })
    expect(contractHelp(own)).toBe(texts.helpImported)
  })

  test('One that the office mended is told as mended, one that was confirmed before as changed since.', () => {
    const mended = { ...reviewed, imported: true } as const
    expect(contractHelp(anOwnRecord({ destination: mended }))).toBe(texts.helpMended)
    expect(contractHelp(anOwnRecord({ destination: mended, history: ['destinationConfirmed'] }))).toBe(
      texts.helpAgain,
    )
    expect(contractHelp(anOwnRecord({ destination: reviewed }))).toBe(texts.help)
  })

  test('What the office mended is named, until it is confirmed.', () => {
    const destination = { ...reviewed, imported: true, archiveOrigin: 'import' } as const
    const happened = (...whats: readonly string[]) => ({
      ...anOwnRecord({ destination }),
      history: whats.map((what, seq) => ({
        seq,
        at: WHILE,
        byKind: 'staff',
        what,
        level: 0,
        touched: ['archive.contact'],
      })),
    })
    expect(contractHelp(happened('destinationImported', 'destinationCorrected'))).toBe(
      `学校更正了档案接收联系人。${texts.helpLook}`,
    )
    expect(contractHelp(happened('destinationConfirmed', 'destinationCorrected'))).toBe(
      `学校更正了档案接收联系人。${texts.helpAgain}`,
    )
    expect(contractHelp(happened('destinationCorrected', 'destinationConfirmed'))).toBe(texts.helpAgain)
    expect(contractHelp(happened('destinationCorrected', 'destinationImported'))).toBe(texts.helpImported)
  })
})

describe('What still ends', () => {
  test('Confirming, changing and the reports end in this order, each with its last day.', () => {
    const ends = contractDeadlines(anOwnRecord({ destination: reviewed }), WHILE)
    expect(ends.map(({ key, end, left }) => [key, end, left])).toEqual([
      ['confirmation', '7月3日（周六）24:00', '4天14小时'],
      ['change', '8月31日（周二）24:00', '63天14小时'],
      ['service', '12月31日（周五）24:00', '185天14小时'],
    ])
  })

  test('Within the last day the time runs; at the very end it is over.', () => {
    const own = anOwnRecord({ destination: reviewed })
    const leftAt = (now: number) => contractDeadlines(own, now)[0]?.left
    expect(leftAt(at('2027-07-03T23:59'))).toBe('00:01:00')
    expect(leftAt(at('2027-07-04T00:00'))).toBeNull()
  })

  test('A period that the school has not set is not told.', () => {
    const own = anOwnRecord({ windows: { change: null } })
    expect(contractDeadlines(own, WHILE).map(({ key }) => key)).toEqual(['confirmation', 'service'])
  })
})

describe('A change', () => {
  test('Is made by the student where the server offers that, else asked of the school, else not at all.', () => {
    const offering = (...actions: string[]) => changeWay(anOwnRecord({ destination: { actions } }))
    expect(offering('askChange', 'change')).toBe('change')
    expect(offering('askChange')).toBe('askChange')
    expect(offering('confirm')).toBeNull()
  })

  test('Outside its period it is told when that is; inside nothing is told.', () => {
    const own = anOwnRecord()
    expect(changeWhen(own, WHILE)).toBe('7月1日到8月31日（周二）24:00可以变更，到时候在这里办。')
    expect(changeWhen(own, at('2027-07-01T00:00'))).toBe('')
    expect(changeWhen(own, CHANGING)).toBe('')
    expect(changeWhen(own, at('2027-09-01T00:00'))).toContain('已经结束')
    expect(changeWhen(anOwnRecord({ windows: { change: null } }), WHILE)).toContain('还没有定')
  })

  test('Of one’s own is told as a way with no return, with its last day and what one counts as meanwhile.', () => {
    const own = anOwnRecord()
    const [again, noWayBack] = [
      '要在8月31日（周二）24:00前重新提交；审核通过后再确认一次。',
      '打开后不能撤回，原来的内容也要重新提交、审核才算数。',
    ]
    const cutOff = at('2027-07-01T00:00')
    expect(changeFollows(own, cutOff - 1)).toEqual([
      '从7月1日起，到重新审核通过以前，你按“待就业”计。',
      again,
      noWayBack,
    ])
    expect(changeFollows(own, cutOff)).toEqual(['到重新审核通过以前，你按“待就业”计。', again, noWayBack])
    const unset = anOwnRecord({ destination: { cutOffAt: null }, windows: { change: null } })
    expect(changeFollows(unset, cutOff)).toEqual([noWayBack])
  })

  test('Counts the reports it ends: those in force now, and none where they are not known.', () => {
    const report = (state: 'valid' | 'void', validUntil: number) => ({
      number: '',
      kind: 'archive' as const,
      state,
      issuer: '',
      lines: [],
      issuedAt: 0,
      validUntil,
      link: '',
    })
    const reports = [report('valid', CHANGING + 1), report('valid', CHANGING), report('void', CHANGING + 1)]
    const listed = { now: CHANGING, reports, kinds: [], days: [], serviceEndsAt: 0 }
    expect(reportsInForce(listed, CHANGING)).toBe(1)
    expect(reportsInForce(undefined, CHANGING)).toBeNull()
  })
})
