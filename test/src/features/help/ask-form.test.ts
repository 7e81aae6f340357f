import {
  holdingNumber,
  isKind,
  keepable,
  missingPart,
  nothingWritten,
} from '../../../../src/features/help/ask-form'
import { standingOf } from '../../../../src/features/help/ticket-standing'

const written = { ...nothingWritten, text: '名单里没有我', name: '林知夏', phone: '13800001111' }
const NUMBER = '11010519491231002X'

describe('[N4] A call for help', () => {
  test('Who is bound writes what it is about; who is not also says who they are.', () => {
    expect(missingPart(nothingWritten, true)).toBe('text')
    expect(missingPart({ ...nothingWritten, text: '问' }, true)).toBeNull()
    expect(missingPart({ ...nothingWritten, text: '问' }, false)).toBe('name')
    expect(missingPart({ ...written, phone: ' ' }, false)).toBe('phone')
    expect(missingPart(written, false)).toBeNull()
  })

  test('A document number is found wherever it stands, and never kept on this device.', () => {
    const told = { ...written, text: `我的证件是${NUMBER}`, studentNo: NUMBER }
    expect(holdingNumber(written)).toEqual([])
    expect(holdingNumber(told)).toEqual(['text', 'studentNo'])
    expect(JSON.stringify(keepable(told))).not.toContain(NUMBER)
    expect(keepable(told).name).toBe('林知夏')
    expect(keepable(written)).toEqual(written)
  })

  test('Only kinds that are opened by hand are taken from a link.', () => {
    expect(isKind('locked')).toBe(true)
    expect(isKind('revokeAsked')).toBe(false)
    expect(isKind('__proto__')).toBe(false)
  })

  test('The last word says how it stands.', () => {
    const staff = { at: 1, by: 'staff' as const, text: '好' }
    const student = { at: 2, by: 'student' as const, text: '还有' }
    expect(standingOf({ closed: false, answers: [] }).word).toBe('等老师回复')
    expect(standingOf({ closed: false, answers: [staff] }).word).toBe('已回复')
    expect(standingOf({ closed: false, answers: [staff, student] }).word).toBe('等老师回复')
    expect(standingOf({ closed: true, answers: [staff] }).word).toBe('已办结')
  })
})
