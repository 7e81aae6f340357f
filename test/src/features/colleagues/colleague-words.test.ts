import {
  grantsWords,
  invitationWords,
  seenWords,
  standing,
  type Colleague,
  type Grant,
  type Invitation,
  type Names,
} from '../../../../src/features/colleagues/colleague-words'
import {
  choosesColleges,
  emptyDraft,
  grantOf,
  missingIn,
  withClass,
  withCollege,
  withRole,
} from '../../../../src/features/colleagues/grant-draft'

/** What 人员 says of people and invitations, and which grant a choice means. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const names: Names = {
  cohorts: new Map([['2027-main', '2027届']]),
  colleges: new Map([
    ['c1', '机电学院'],
    ['c2', '法学院'],
  ]),
  classes: new Map([
    ['k', '机电2301班'],
    ['l', '法学2302班'],
  ]),
}
const own = { campusId: 'main', cohortId: '2027-main', now }
const grant: Grant = {
  role: 'counselor',
  campusId: 'main',
  cohortIds: ['2027-main'],
  collegeIds: ['c1'],
  classIds: null,
  until: null,
}
const colleague: Colleague = {
  openid: 'one',
  rev: 1,
  name: '李老师',
  workNo: 'T1',
  suspended: false,
  grants: [grant],
  lastSeenAt: null,
  proposal: null,
  mayChange: true,
  maySecond: false,
  mayTakeBack: false,
}

test.each([
  [[], '没有角色'],
  [[grant], '辅导员：机电学院，2027届'],
  [
    [{ ...grant, collegeIds: ['c1', 'c2'], classIds: ['k', 'l'] }],
    '辅导员：机电学院、法学院，其中机电2301班、法学2302班，2027届',
  ],
  [[{ ...grant, collegeIds: ['c1', 'of-another-year'] }], '辅导员：2个学院，2027届'],
  // Of another year, or too many to read: counted.
  [[{ ...grant, classIds: ['k', 'm'], cohortIds: ['2026-main'] }], '辅导员：机电学院，其中2个班，1届'],
  [[{ ...grant, role: 'observer', cohortIds: null, collegeIds: null }], '查看数据：全校'],
  [
    [
      { ...grant, cohortIds: null, until: Date.parse('2027-01-01T00:00:00+08:00') },
      { ...grant, role: 'office', cohortIds: null, collegeIds: null },
    ],
    '辅导员：机电学院，到12月31日；就业处：全校',
  ],
] as readonly (readonly [Grant[], string])[])('The grants %j read %s.', (grants, words) => {
  expect(grantsWords(grants, names, now)).toBe(words)
})

test('The latest visit is told by its day, and that there was none.', () => {
  expect(seenWords(colleague, now)).toBe('还没来过')
  const day = Date.parse('2026-10-07T00:00:00+08:00')
  expect(seenWords({ lastSeenAt: day }, now)).toBe('最近来过：10月7日')
})

test('A row says that somebody is suspended, and before that, that a change waits.', () => {
  expect(standing(colleague)).toBe('')
  expect(standing({ ...colleague, suspended: true })).toBe('已暂停')
  const proposal = { name: '李老师', suspended: true, grants: [], by: '王老师', at: now, reason: '' }
  expect(standing({ ...colleague, suspended: true, proposal })).toBe('等另一位管理员同意')
})

test('An invitation says what for, whose phone, until when and by whom, and that it ran out.', () => {
  const post: Invitation = {
    id: 'p1',
    rev: 1,
    name: '李老师',
    workNo: 'T1',
    phoneLast4: '1111',
    byCode: true,
    grants: [grant],
    until: Date.parse('2026-10-15T10:00:00+08:00'),
    by: '王老师',
    at: now,
    waits: false,
    maySecond: false,
  }
  expect(invitationWords(post, names, now)).toBe(
    '辅导员：机电学院，2027届 · 手机尾号1111 · 有效到 10月15日 · 王老师于10月8日邀请',
  )
  expect(invitationWords({ ...post, phoneLast4: '' }, names, post.until)).toBe(
    '辅导员：机电学院，2027届 · 已过期 · 王老师于10月8日邀请',
  )
})

test('A role of colleges wants one chosen; another role begins without any; what is incomplete gives nothing.', () => {
  expect(missingIn(emptyDraft, now)).toBe('请选角色')
  expect(missingIn(withRole('counselor'), now)).toBe('请选学院')
  expect(grantOf(withRole('college'), own)).toBeNull()
  const chosen = withCollege(withCollege(withRole('counselor'), 'c1'), 'c2')
  expect(grantOf(chosen, own)).toEqual({ ...grant, collegeIds: ['c1', 'c2'] })
  expect(withCollege(chosen, 'c1').collegeIds).toEqual(['c2'])
  // Colleges without a cohort are none: nothing wider is ever given by that.
  expect(grantOf(chosen, { ...own, cohortId: null })).toBeNull()
})

test('A role of the whole school is that of every year and asks for no college.', () => {
  const whole = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  for (const role of ['office', 'administrator', 'observer'] as const)
    expect(grantOf(withRole(role), own)).toEqual({ role, ...whole })
  expect(
    ['office', 'administrator', 'observer', 'counselor'].map((role) => choosesColleges(role as never)),
  ).toEqual([false, false, true, true])
})

test('Single classes go with their college, are wanted of every chosen one, and a last day is not over.', () => {
  const two = withCollege(withCollege(withRole('counselor'), 'c1'), 'c2')
  const some = withClass(two, { id: 'k', collegeId: 'c1' })
  expect(missingIn(some, now)).toBe('每个学院都要选班级；范围不同的，分两次加')
  expect(grantOf(some, own)).toBeNull()
  expect(grantOf(withClass(some, { id: 'l', collegeId: 'c2' }), own)?.classIds).toEqual(['k', 'l'])
  expect(withCollege(some, 'c1').classes).toEqual([])
  expect(withClass(some, { id: 'k', collegeId: 'c1' }).classes).toEqual([])
  const ending = { ...withCollege(withRole('counselor'), 'c1'), until: now + 1 }
  expect(grantOf(ending, own)).toEqual({ ...grant, until: now + 1 })
  expect(grantOf({ ...ending, until: now }, own)).toBeNull()
  expect(missingIn({ ...ending, until: now }, now)).toBe('最后一天已经过了')
})
