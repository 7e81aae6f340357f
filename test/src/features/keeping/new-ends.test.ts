import { newEndsWords, type Ends } from '../../../../src/features/keeping/new-ends'

/** What a shorter term means, said in days of the calendar before it is confirmed. */
const DAY = 86_400_000
const served = Date.parse('2028-01-01T00:00:00+08:00')
const ends: Ends = {
  now: Date.parse('2027-06-01T10:00:00+08:00'),
  personalDays: 90,
  evidenceDays: 2_000,
  personalAt: served + 90 * DAY,
  evidenceAt: served + 2_000 * DAY,
}
const personal = '填报内容、证件号码、图片、消息和微信绑定'
const evidence = '姓名、学号、审核经过和操作记录'

test('It names the last day and what goes then, for the terms that change and for no other.', () => {
  expect(newEndsWords(ends, { personalDays: 60, evidenceDays: 2_000 })).toEqual({
    title: '个人资料改到2028年2月29日？',
    warning: `个人资料（${personal}）改到2028年2月29日。到期当晚就删，删了找不回来。`,
  })
  expect(newEndsWords(ends, { personalDays: 90, evidenceDays: 1_096 })).toEqual({
    title: '办理留痕改到2030年12月31日？',
    warning: `办理留痕（${evidence}）改到2030年12月31日。到期当晚就删，删了找不回来。`,
  })
})

test('Of two terms that change both are told, also one that becomes longer.', () => {
  expect(newEndsWords(ends, { personalDays: 60, evidenceDays: 2_001 })).toEqual({
    title: '个人资料改到2028年2月29日，办理留痕改到2033年6月23日？',
    warning: `个人资料（${personal}）改到2028年2月29日；办理留痕（${evidence}）改到2033年6月23日。到期当晚就删，删了找不回来。`,
  })
})

test.each([
  ['the end itself is over', served + 60 * DAY, true],
  ['the last day still runs', served + 60 * DAY - 1, false],
])('A day that is over says that it means tonight: %s.', (_name, now, isOver) => {
  const { title, warning } = newEndsWords({ ...ends, now }, { personalDays: 60, evidenceDays: 2_000 })
  expect(title).toBe('个人资料改到2028年2月29日？')
  expect(warning).toContain(
    isOver ? '改到2028年2月29日，已经过了，今晚就删。删了' : '改到2028年2月29日。到期当晚就删',
  )
})
