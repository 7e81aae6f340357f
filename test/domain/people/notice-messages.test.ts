import { instantWords, latestHour, nextHour, hourOf } from '../../../domain/china-time'
import { inPlainWords, messageOf, templateKeys } from '../../../domain/people/notice-messages'
import { noticeTemplates, templateIds } from '../../../domain/people/notice-templates'
import {
  number,
  phrase,
  thing,
  time,
  valueLimits,
  type ValueKind,
} from '../../../domain/people/template-values'
import { noticeKinds } from '../../../domain/registration/change'
import { findOverlongValue } from '../../../localcloud/gateway/messages'
import { at } from '../../support/school'

/** WeChat refuses a whole message for one value that is too long, empty or of another form (47003). */
const told = {
  at: at('2027-07-01T09:05'),
  reasons: { general: '政治面貌与证明材料不一致，\n请重新上传党组织关系证明的原件' },
}
const kindOf = (key: string): ValueKind => key.replace(/\d+$/u, '') as ValueKind
const forms: Readonly<Record<ValueKind, RegExp>> = {
  thing: /^\S.*$/u,
  phrase: /^\p{Script=Han}+$/u,
  number: /^\d+$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/u,
}

test.each(noticeKinds)(
  'What WeChat is sent of %s keeps every limit, with the longest reasons and with none.',
  (notice) => {
    for (const reasons of [told.reasons, {}, { a: ' ', b: '\n' }, { a: '𠮷'.repeat(200) }]) {
      const message = messageOf({ ...told, notice, reasons })
      if (message === null) continue
      expect(Object.keys(message.data)).toEqual([...templateKeys[message.template]])
      for (const [key, { value }] of Object.entries(message.data)) {
        expect([...value].length).toBeLessThanOrEqual(valueLimits[kindOf(key)])
        expect(value).toMatch(forms[kindOf(key)])
      }
      const values = Object.fromEntries(Object.entries(message.data).map(([key, { value }]) => [key, value]))
      expect(findOverlongValue(values)).toBeUndefined()
    }
  },
)

test('Every key of every template begins with a kind whose limit is known.', () => {
  for (const template of noticeTemplates)
    for (const key of templateKeys[template]) expect(Object.keys(valueLimits)).toContain(kindOf(key))
  expect(templateIds('backlog: b ,reviewResult:r,unknown:u')).toEqual({ backlog: 'b', reviewResult: 'r' })
})

test('A phrase of six characters, or of none, does not compile.', () => {
  // @ts-expect-error six characters are too many
  expect(phrase('一二三四五六').value).toHaveLength(6)
  // @ts-expect-error none are too few
  expect(phrase('').value).toBe('')
  expect(phrase('一二三四五').value).toHaveLength(5)
})

test('A value that is cut says so; one that is empty says something else; a number has no sign.', () => {
  expect(thing('一'.repeat(21), '无').value).toBe(`${'一'.repeat(19)}…`)
  expect(thing('一'.repeat(20), '无').value).toBe('一'.repeat(20))
  expect(thing(' \n', '无').value).toBe('无')
  expect([number(-1).value, number(12.7).value]).toEqual(['0', '12'])
  expect(time(told.at).value).toBe('2027年7月1日 09:05')
})

test('In plain words nothing is left that a person wrote.', () => {
  const plain = inPlainWords({ ...told, notice: 'sourceReturned' })
  expect(plain?.data['thing4']).toEqual({ value: '请打开小程序查看详情' })
  expect(plain?.data['phrase2']).toEqual({ value: '已退回' })
})

test('Hours of the day are China’s, whatever the machine’s clock.', () => {
  const night = at('2027-06-30T23:30')
  expect(hourOf(night)).toBe(23)
  expect(instantWords(nextHour(night, 7))).toBe('2027年7月1日 07:00')
  expect(instantWords(nextHour(at('2027-07-01T07:00'), 7))).toBe('2027年7月2日 07:00')
  expect(instantWords(latestHour(at('2027-07-01T07:00'), 7))).toBe('2027年7月1日 07:00')
  expect(instantWords(latestHour(night, 23))).toBe('2027年6月30日 23:00')
})
