import type { Output } from '../../../../domain/contract/contract'
import { everything, inputOf, rowShown, rowsOf } from '../../../../src/features/audit/audit-view'
import { chainShown, checkedShown, lateShown, standingShown } from '../../../../src/features/audit/chain-view'
import { chain, texts, whomToCall } from '../../../../src/texts/audit'
import { adviceOn } from '../../../../src/texts/health'

/** Lines of the audit and what a verification found, in the words of the page. */
type Row = Output<'audit.search'>['rows'][number]
type State = Output<'audit.state'>
const now = Date.parse('2026-10-08T10:05:00+08:00')
const minute = 60_000
const row: Row = {
  id: 'accessLog|1',
  at: now - minute,
  what: 'documentRevealed',
  who: { kind: 'staff', name: '周明远', role: 'counselor' },
  about: { name: '林晓雨', studentNo: '2303010007' },
  colleague: '',
  roles: [],
  suspended: false,
  count: 1,
  why: '核对调档函',
}
const shown = (over: Partial<Row> = {}) => rowShown({ ...row, ...over }, now)

test('A line says when, who in which role, what, about whom and why.', () => {
  expect(shown()).toEqual({
    id: 'accessLog|1',
    time: '10月8日 10:04',
    who: '周明远（辅导员）',
    deed: '看了证件号码全号',
    notes: ['毕业生：林晓雨 2303010007', '原因：核对调档函'],
  })
})

test('Graduates are told as themselves or another WeChat, and staff who have left without a name.', () => {
  expect(shown({ who: { kind: 'self' } }).who).toBe('本人')
  expect(shown({ who: { kind: 'otherHolder' } }).who).toBe('之前绑定的微信')
  expect(shown({ who: { kind: 'system' } }).who).toBe('系统')
  expect(shown({ who: { kind: 'staff', name: '', role: null } }).who).toBe('已不在名单的老师')
  expect(shown({ who: { kind: 'staff', name: '', role: 'office' } }).who).toBe('已不在名单的老师（就业处）')
})

test('Several are counted, many have no name, and a kind of a later version stands as it is.', () => {
  expect(shown({ what: 'reportsPrinted', count: 31, about: null, why: '' })).toMatchObject({
    deed: '打印了核验报告（31份）',
    notes: [],
  })
  expect(shown({ what: 'cohort.window' }).deed).toBe('改了开放时间')
  expect(shown({ what: 'toString' }).deed).toBe('toString')
})

test('Who was given which roles is said of colleagues, and of an invitation that nobody has used the roles alone.', () => {
  const staffing = { about: null, why: '', roles: ['counselor', 'office'] as const }
  expect(
    shown({ ...staffing, roles: [...staffing.roles], what: 'staff.granted', colleague: '沈若兰' }),
  ).toMatchObject({
    deed: '改了老师的权限',
    notes: ['老师：沈若兰', '角色：辅导员、就业处'],
  })
  const notes = (over: Partial<Row>) => shown({ ...staffing, roles: [], colleague: '沈若兰', ...over }).notes
  expect(notes({ what: 'staff.granted' })).toEqual(['老师：沈若兰', '角色：没有角色了'])
  expect(notes({ what: 'staff.proposed', roles: ['administrator'], suspended: true })).toEqual([
    '老师：沈若兰',
    '角色：管理员（暂停着）',
  ])
  expect(shown({ ...staffing, roles: ['college'], what: 'post.invited' })).toMatchObject({
    deed: '邀请了老师',
    notes: ['角色：学院老师'],
  })
})

test('Pages that overlap tell each line once.', () => {
  const page = (ids: readonly string[]) => ({ now, rows: ids.map((id) => ({ ...row, id })), next: null })
  expect(rowsOf([page(['a', 'b']), page(['b', 'c'])]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('Who finds nobody is told that only a 学号 finds somebody, and a name does not.', () => {
  expect(texts.none.text).toContain('只能按学号查，不能按姓名')
})

test('What is left empty is not asked for, and the last day is meant whole.', () => {
  expect(inputOf(everything)).toEqual({ studentNo: null, by: null, group: null, from: null, to: null })
  const days = inputOf({ ...everything, studentNo: ' 2303010007 ', from: '2026-10-08', to: '2026-10-08' })
  expect(days).toMatchObject({
    studentNo: '2303010007',
    from: Date.parse('2026-10-08T00:00:00+08:00'),
    to: Date.parse('2026-10-09T00:00:00+08:00'),
  })
})

const checked = { lines: 53, purged: 0, found: 0, findings: [] }
const finding = { kind: 'edited', block: 2, collection: 'events', id: 'r_1' } as const

test('A chain that is whole is said to be so, with what was deleted by rule.', () => {
  expect(checkedShown('刚才', checked)).toEqual({
    tone: 'success',
    sentences: ['刚才核对了53条记录，没有发现改动。'],
  })
  expect(checkedShown('刚才', { ...checked, purged: 4 }).sentences[1]).toContain('4条按保存期限删除')
})

test('A chain that is not says how much is wrong and where, each block and kind once, and no more than five.', () => {
  const findings = Array.from({ length: 7 }, (_, index) => ({ ...finding, block: index + 1 }))
  const told = checkedShown('刚才', { ...checked, found: 9, findings: [finding, finding, ...findings] })
  expect(told.tone).toBe('danger')
  expect(told.sentences[0]).toContain('9处')
  expect(told.sentences.slice(1, 6)).toEqual([
    '有记录被改过（第2段）',
    '有记录被改过（第1段）',
    '有记录被改过（第3段）',
    '有记录被改过（第4段）',
    '有记录被改过（第5段）',
  ])
  expect(told.sentences[6]).toContain('2处')
  expect(told.sentences).toHaveLength(7)
})

const state: State = { now, blocks: 0, waitingSince: null, runningSince: null, last: null, wrong: null }
const last = { ...checked, at: now, blocks: 3, upTo: 3, findings: [] }
const wrong = { at: now - minute, found: 1, findings: [finding] }

test('Where there was nothing to verify that is said, and neither red nor green.', () => {
  const nothing = { tone: 'neutral', sentences: [chain.none] }
  expect(checkedShown('刚才', { ...checked, lines: 0 })).toEqual(nothing)
  expect(chainShown(state, { ...checked, lines: 0 })).toEqual(nothing)
  expect(standingShown({ ...state, last: { ...last, lines: 0 } })).toEqual(nothing)
  // There are lines since.
  const since = standingShown({ ...state, blocks: 3, last: { ...last, lines: 0 } })
  expect(since).toEqual({ tone: 'neutral', sentences: [chain.never] })
  expect(checkedShown('刚才', { ...checked, lines: 0, found: 1, findings: [finding] }).tone).toBe('danger')
})

test('Before the first night it is said that there was none; lines that wait too long are said to.', () => {
  expect(standingShown(state).tone).toBe('neutral')
  expect(standingShown({ ...state, blocks: 3 }).sentences).not.toEqual(standingShown(state).sentences)
  expect(standingShown({ ...state, last }).sentences[0]).toMatch(/^10月8日 10:05/u)
  expect(lateShown(state)).toBeNull()
  expect(lateShown({ ...state, waitingSince: now - 9 * minute })).toBeNull()
  expect(lateShown({ ...state, waitingSince: now - 10 * minute })).toContain('10月8日 09:55')
})

test('What is known to be wrong is shown instead of an older night that found nothing, with when and whom to call.', () => {
  for (const standing of [standingShown({ ...state, last, wrong }), standingShown({ ...state, wrong })]) {
    expect(standing.tone).toBe('danger')
    expect(standing.sentences).toEqual([
      `10月8日 10:04核对发现1处不对。请保留现场，马上${whomToCall}；怎么对照见运维文档。`,
      '有记录被改过（第2段）',
    ])
  }
  expect(whomToCall).toBe('联系系统管理员（技术同事）和信息安全负责人')
  expect(adviceOn.audit).toContain(whomToCall)
})

test('Verifying without finding anything leaves what is known red and says so; finding something tells that.', () => {
  const known = { ...state, last, wrong }
  const after = chainShown(known, checked)
  expect(after.tone).toBe('danger')
  expect(after.sentences).toEqual([...standingShown(known).sentences, chain.stands])
  expect(chainShown(known, { ...checked, found: 2, findings: [finding] }).sentences[0]).toMatch(/^刚才.*2处/u)
  expect(chainShown({ ...state, last }, checked)).toEqual(checkedShown('刚才', checked))
  expect(chainShown(known, null)).toEqual(standingShown(known))
})
