import { pendingRows } from '../../../../src/features/home/pending'
import { nextStep } from '../../../../src/features/home/next-step'
import { wordsOf } from '../../../../src/features/home/step-words'
import { upstreamNews } from '../../../../src/features/home/upstream'
import { checkRows, isCheckedThrough } from '../../../../src/lib/own-checks'
import {
  anOwnRecord,
  at,
  counselor,
  initialising,
  NOW,
  office,
  province,
  type OwnRecord,
} from '../../support/own-record'

const chain = [counselor, office, province, initialising]
const heardAt = at('2026-11-20T10:12')
const completed = { status: 'completed', chain } as const
const mismatched = anOwnRecord({
  source: {
    status: 'returned',
    chain,
    upstream: 'mismatched',
    upstreamAt: heardAt,
    returned: {
      level: 'upstream',
      reasons: { general: '毕业时间不一致' },
      resubmitBy: at('2026-12-20T00:00'),
    },
    actions: ['save', 'submit'],
  },
})
const said = (own: OwnRecord): string => upstreamNews(own, NOW)?.lines.join('\n') ?? ''

describe('What stands above the school', () => {
  test('[G11] 中心无法对应学籍数据: its cause, when it was last heard of, when to look again, and what to do.', () => {
    expect(said(mismatched)).toContain('省中心说：毕业时间不一致')
    expect(said(mismatched)).toContain('学信网')
    expect(said(mismatched)).toContain('上一次有消息是11月20日 10:12，3天11小时前。')
    expect(said(mismatched)).toContain('下一次大约在12月4日')
    expect(said(mismatched)).toContain('重新提交')
  })

  test('[G11] What the province said is not put into a teacher\u2019s mouth, and the form opens again.', () => {
    const step = nextStep(mismatched, NOW)
    expect([step.turn, step.page]).toEqual(['returned', 'returned'])
    expect(wordsOf(step, 0, NOW).lines.join('')).not.toContain('老师说')
  })

  test('[G11] Once two weeks are over, no day is promised that lies behind.', () => {
    const later = upstreamNews(mismatched, heardAt + 20 * 86_400_000)?.lines.join('\n') ?? ''
    expect(later).toContain('约两周更新一次')
    expect(later).not.toContain('下一次大约在')
  })

  test.each(['none', 'waiting'])(
    '[G14] 未初始化 while upstream says %s: it is the province\u2019s turn.',
    (upstream) => {
      const own = anOwnRecord({ source: { ...completed, upstream } })
      expect(upstreamNews(own, NOW)?.title).toContain('未初始化')
      expect(said(own)).toContain('现在轮到省中心')
    },
  )

  test('[G14] After the province\u2019s yes only initialising is left.', () => {
    expect(said(anOwnRecord({ source: { ...completed, upstream: 'passed' } }))).toContain('最后一步初始化')
  })

  test('Nothing is said where all is done, nobody is asked, or the school is not through.', () => {
    expect(upstreamNews(anOwnRecord({ source: { ...completed, upstream: 'initialised' } }), NOW)).toBeNull()
    expect(upstreamNews(anOwnRecord({ source: { status: 'completed' } }), NOW)).toBeNull()
    expect(upstreamNews(anOwnRecord({ source: { status: 'inReview', chain } }), NOW)).toBeNull()
    expect(upstreamNews(anOwnRecord({ source: { ...completed, upstream: 'constructor' } }), NOW)).toBeNull()
  })
})

describe('What the graduate asked for', () => {
  const asked = at('2026-11-22T20:52')
  const correction = (status: 'requested' | 'verified' | 'applied' | 'refused' | 'withdrawn'): OwnRecord => ({
    ...anOwnRecord({ source: { revocationAskedAt: asked } }),
    correction: { id: 'c', status, at: asked, values: {}, reason: '', decisions: [], actions: [] },
  })

  test.each([
    ['requested', '等学院查验'],
    ['verified', '学院已查验，等就业处更正'],
  ] as const)(
    'A correction that is %s waits for somebody, and so does an asked revocation.',
    (status, words) => {
      const rows = pendingRows(correction(status))
      expect(rows.map(({ key }) => key)).toEqual(['correction', 'revocation'])
      expect(rows[0]?.text).toBe(`11月22日 20:52提出，${words}。`)
    },
  )

  test.each(['applied', 'refused', 'withdrawn'] as const)(
    'A correction that is %s waits for nobody.',
    (status) => {
      expect(pendingRows(correction(status)).map(({ key }) => key)).toEqual(['revocation'])
    },
  )

  test('Nothing asked, nothing pending.', () => {
    expect(pendingRows(anOwnRecord())).toEqual([])
  })
})

describe('[R8] 身份核对, 学籍核对, 等待学校审核', () => {
  type Checks = OwnRecord['checks']
  const checked = (checks: Partial<Checks>, status = 'draft'): OwnRecord => {
    const own = anOwnRecord({ source: { status } })
    return { ...own, checks: { ...own.checks, ...checks } }
  }
  const states = (own: OwnRecord) =>
    checkRows(own)
      .map(({ state }) => state)
      .join(' ')

  test.each([
    ['draft', 'passed passed ahead'],
    ['inReview', 'passed passed waiting'],
    ['returned', 'passed passed yours'],
    ['completed', 'passed passed passed'],
    ['unheard of', 'passed passed waiting'],
  ])('The school\u2019s review follows where the source stands: %s.', (status, expected) => {
    expect(states(checked({}, status))).toBe(expected)
  })

  test.each([
    ['needed', 'yours'],
    ['pending', 'waiting'],
    ['refused', 'failed'],
    ['passed', 'passed'],
    ['notNeeded', 'passed'],
  ] as const)('[G2] A real-name check that is %s reads %s.', (state, expected) => {
    const [identity] = checkRows(checked({ realName: { way: 'manual', state, reason: '' } }))
    expect(identity?.state).toBe(expected)
    expect(identity?.page).toBe(expected === 'passed' ? null : 'realName')
  })

  test('[G2] Why a picture was refused is said in the teacher\u2019s words, and each way says what to do.', () => {
    const row = (realName: Checks['realName']) => checkRows(checked({ realName }))[0]?.text
    expect(row({ way: 'manual', state: 'refused', reason: '号码看不清' })).toBe('号码看不清')
    expect(row({ way: 'manual', state: 'needed', reason: '' })).toContain('拍一张证件照片')
    expect(row({ way: 'phone', state: 'needed', reason: '' })).toContain('微信手机号')
  })

  test('Missing data of the school is named, with who mends it; nothing is asked of the graduate.', () => {
    const own = checked({ schoolRecord: { state: 'failed', missing: ['college', 'major'] } })
    const rule = { required: true, help: '', locked: null, locksAt: null }
    const rules = {
      college: { ...rule, mendedBy: ['office' as const] },
      major: { ...rule, mendedBy: ['counselor' as const, 'office' as const] },
    }
    const row = checkRows({ ...own, rules })[1]
    expect([row?.state, row?.page]).toEqual(['failed', null])
    expect(row?.text).toBe('学校的资料里缺学院、专业。请找就业处或辅导员补上，补好后这里会变。')
  })

  test('The review is called by the stage that has it, as on the receipt: the college first, then the school.', () => {
    const review = (level: number, status = 'inReview') => {
      const row = checkRows(anOwnRecord({ source: { status, chain, level } }))[2]
      return [row?.label, row?.word]
    }
    expect(review(0)).toEqual(['学院审核', '等待学院审核'])
    expect(review(1)).toEqual(['学校审核', '等待学校审核'])
    expect(review(1, 'completed')).toEqual(['老师审核', '已通过'])
  })

  test('The card goes once everything has passed.', () => {
    expect(isCheckedThrough(checked({}, 'completed'))).toBe(true)
    expect(isCheckedThrough(checked({}, 'inReview'))).toBe(false)
  })
})
