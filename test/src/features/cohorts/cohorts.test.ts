import { copyProblem, nextOf } from '../../../../src/features/cohorts/copy-view'
import { editShown, type Edit } from '../../../../src/features/cohorts/edits-view'
import {
  changesOf,
  changeSentence,
  levelsOf,
  merged,
  problemOf,
  savedOf,
  toggled,
  typedOf,
  withLevel,
  type CohortView,
} from '../../../../src/features/cohorts/settings'
import { aliasesIn, unitsOf } from '../../../../src/features/cohorts/units-view'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const NOW = at('2026-11-25T09:58')

const cohort: CohortView = {
  now: NOW,
  rev: 3,
  campusId: 'main',
  year: 2027,
  name: '2027届',
  paused: false,
  scope: { levels: ['本科'], hmt: true, international: false, completers: true },
  cutOffAt: at('2027-09-01T00:00'),
  serviceEndsMonths: 6,
  graceSeconds: 120,
  resubmitDays: 3,
  windows: {},
  collegeWindows: {},
  colleges: [{ id: 'c1', name: '机电工程学院' }],
  chains: [['counselor'], ['counselor']],
  categoryTable: 'national-2024',
}
const typed = typedOf(cohort)

describe('the settings of a cohort', () => {
  test('untouched they save what was read.', () => {
    const { campusId, year, name, paused, scope, cutOffAt } = cohort
    const spans = { serviceEndsMonths: 6, graceSeconds: 120, resubmitDays: 3 }
    expect(savedOf(cohort, typed)).toEqual({ campusId, year, name, paused, scope, cutOffAt, ...spans })
    expect(changesOf(typed, typed)).toEqual([])
  })

  test('what changes is told before it is saved.', () => {
    const next = { ...toggled(typed, 'international'), graceSeconds: '60', cutOffAt: '' }
    expect(changesOf(typed, next).map((change) => changeSentence(change, NOW))).toEqual([
      '国际学生：不办理 改成 办理',
      '截点：2027年8月31日（周二）24:00 改成 没有设',
      '宽限：120秒 改成 60秒',
    ])
  })

  test('a level is put in and taken out; one that rosters do not name stays to be seen.', () => {
    expect(withLevel(typed, '硕士')['levels']).toBe('本科、硕士')
    expect(withLevel(typed, '本科')['levels']).toBe('')
    expect(levelsOf({ levels: '预科' }).find(({ on }) => on)?.level).toBe('预科')
  })

  test('what somebody else saved meanwhile takes the place of what was not touched, and of nothing else.', () => {
    const newest = { ...typed, resubmitDays: '4', graceSeconds: '30' }
    const own = { ...typed, graceSeconds: '90' }
    expect(merged({ before: typed, newest, typed: own })).toEqual({ ...newest, graceSeconds: '90' })
  })

  test('what cannot be saved names the first field to mend.', () => {
    expect(problemOf(typed)).toBeNull()
    expect(problemOf({ ...typed, name: ' ' })).toBe('name')
    expect(problemOf({ ...typed, levels: '' })).toBe('levels')
    expect(problemOf({ ...typed, serviceEndsMonths: '37' })).toBe('serviceEndsMonths')
    expect(problemOf({ ...typed, graceSeconds: '' })).toBe('graceSeconds')
    expect(problemOf({ ...typed, resubmitDays: '-1' })).toBe('resubmitDays')
  })
})

describe('edits in plain words', () => {
  test('rules of the push are told one by one, with the college and the level that they are about.', () => {
    const { head, lines } = editShown(
      edit({
        what: 'push',
        before: {
          on: true,
          'counselor.waiting': 30,
          'c1.college.oldestHours': null,
          quietFrom: 22,
          robotSet: false,
        },
        after: {
          on: false,
          'counselor.waiting': 20,
          'c1.college.oldestHours': 12,
          quietFrom: null,
          robotSet: true,
        },
      }),
      told,
    )
    expect([head, ...lines]).toEqual([
      '改了积压提醒的规则',
      '有积压就提醒：是 改成 否',
      '辅导员，待审多少条起：30 改成 20',
      '机电工程学院，学院，最久等几小时起：没有设 改成 12',
      '夜里不打扰，开始：22:00 改成 没有设',
      '企业微信群机器人：否 改成 是',
    ])
  })

  const edit = (own: Partial<Edit>): Edit => ({
    at: NOW,
    by: '陈老师',
    what: 'settings',
    where: '',
    before: {},
    after: {},
    reason: '',
    ...own,
  })
  const told = { now: NOW, colleges: cohort.colleges }

  test('a college’s window names the college and the phase, midnight as the end of the day before, and why.', () => {
    const shown = editShown(
      edit({
        what: 'collegeWindow',
        where: 'source/c1',
        after: { opensAt: at('2026-11-16T00:00'), closesAt: at('2026-11-28T00:00') },
        reason: '外出实习',
      }),
      told,
    )
    expect(shown.head).toBe('机电工程学院生源核对的时间')
    expect(shown.lines).toEqual(['没有设 改成 11月16日 00:00 至 11月27日 24:00', '原因：外出实习'])
    expect([shown.by, shown.when]).toEqual(['陈老师', '11月25日 09:58'])
  })

  test('a window that was taken away says so.', () => {
    const window = { opensAt: at('2026-11-16T00:00'), closesAt: at('2026-11-28T00:00') }
    const [line] = editShown(edit({ what: 'window', where: 'change', before: window }), told).lines
    expect(line).toBe('11月16日 00:00 至 11月27日 24:00 改成 移除')
  })

  test('settings are told one by one; who has left is still somebody.', () => {
    const shown = editShown(edit({ by: '', before: { paused: false }, after: { paused: true } }), told)
    expect(shown.lines).toEqual(['暂停：进行中 改成 已暂停'])
    expect(shown.by).toBe('已离开的老师')
  })

  test('of the terms of keeping only those are told that changed.', () => {
    const keeping = { what: 'keeping', before: { personalDays: 90, evidenceDays: 1_096 } } as const
    const lines = (after: Edit['after']) => editShown(edit({ ...keeping, after }), told).lines
    expect(lines({ personalDays: 60, evidenceDays: 1_096 })).toEqual([
      '个人资料（服务结束后，天）：90 改成 60',
    ])
    expect(lines({ personalDays: 60, evidenceDays: 1_200 })).toHaveLength(2)
  })

  test('a copied cohort names the one it was copied from.', () => {
    expect(editShown(edit({ what: 'made', reason: '2026-main' }), told).lines).toEqual([
      '照着 2026-main 复制',
    ])
  })
})

describe('the next cohort', () => {
  test('is called by the next year wherever the year stands.', () => {
    expect(nextOf({ id: '2027-main', year: 2027, name: '示例大学 2027届' })).toEqual({
      from: '2027-main',
      id: '2028-main',
      year: '2028',
      name: '示例大学 2028届',
    })
  })

  test('needs an id of its own, a year and a name.', () => {
    const copy = { from: 'a', id: 'b', year: '2028', name: '新' }
    expect(copyProblem(copy)).toBeNull()
    expect(copyProblem({ ...copy, id: 'a' })).toBe('id')
    expect(copyProblem({ ...copy, id: '二' })).toBe('id')
    expect(copyProblem({ ...copy, year: '28' })).toBe('year')
    expect(copyProblem({ ...copy, name: ' ' })).toBe('name')
  })
})

describe('colleges, majors and classes', () => {
  const structure = {
    rev: 1,
    colleges: [{ id: 'c1', name: '机电工程学院', aliases: ['机械学院'] }],
    majors: [{ id: 'm1', name: '机械工程', aliases: [], code: '0802', collegeId: 'c1' }],
    classes: [{ id: 'k1', name: '23机械1班', aliases: [], majorId: 'm1', collegeId: 'c1' }],
  }

  test('are found by their names and by their former names.', () => {
    expect(unitsOf(structure, 'college', '机械').map(({ id }) => id)).toEqual(['c1'])
    expect(unitsOf(structure, 'college', '文学')).toEqual([])
  })

  test('say within what they are.', () => {
    expect(unitsOf(structure, 'class', '')[0]?.within).toBe('机电工程学院 机械工程')
  })

  test('former names are read out of one line, each once.', () => {
    expect(aliasesIn(' 机械学院、机械系，机械系 ')).toEqual(['机械学院', '机械系'])
  })
})
