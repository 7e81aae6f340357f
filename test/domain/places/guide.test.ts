import {
  guideOf,
  studyOf,
  type GuideAnswers,
  type PlaceSettings,
  type QuestionKey,
} from '../../../domain/places/guide'
import { placeRules } from '../../../domain/places/guide-rules'

const definitions = ['beforeExam', 'atEntry', 'currentFamily'] as const
const allSettings: readonly PlaceSettings[] = definitions.flatMap((definition) =>
  [true, false].map((employedPostgraduates) => ({ definition, employedPostgraduates })),
)
/** Notice G: before the exam, but where the family of an undergraduate has moved since. Notice D: the own household. */
const noticeG: PlaceSettings = { definition: 'beforeExam', employedPostgraduates: true }
const noticeD: PlaceSettings = { definition: 'currentFamily', employedPostgraduates: false }

/** Places that the notices name. */
const longchang = '511083'
const shenzhen = '440305'
const wuhan = '420106'
const changsha = '430102'

/** Every way through the questions, with the place answered to a question told by a code of its own. */
const placeCodes = { workPlace: wuhan, homeBefore: longchang, examPlace: shenzhen, newHome: changsha }
function ways(settings: PlaceSettings, answers: GuideAnswers = {}): GuideAnswers[] {
  const { next } = guideOf(settings, answers)
  if (next === null) return [answers]
  const choices = next.options.length > 0 ? next.options : [placeCodes[next.key as keyof typeof placeCodes]]
  return choices.flatMap((answer) => ways(settings, { ...answers, [next.key]: answer }))
}

/** The notices in plain code, written apart from the tables: which question's place is the 生源地. */
function expected({ definition, employedPostgraduates }: PlaceSettings, answers: GuideAnswers): QuestionKey {
  const postgraduate = answers.study === 'postgraduate'
  if (postgraduate && employedPostgraduates && answers.worked === 'yes' && answers.ownHousehold === 'yes')
    return 'workPlace'
  const countsLater = definition === 'currentFamily' || (definition === 'beforeExam' && !postgraduate)
  if (countsLater && answers.familyMoved === 'yes') return 'newHome'
  if (answers.examMove === 'family') return 'examPlace'
  if (answers.examMove === 'alone' && definition !== 'beforeExam') return 'examPlace'
  return 'homeBefore'
}

describe('[G7] whatever is answered', () => {
  it.each(allSettings)('the rule of the notices decides (%o).', (settings) => {
    const all = ways(settings)
    expect(all.length).toBeGreaterThan(5)
    for (const answers of all) {
      const { result } = guideOf(settings, answers)
      expect([answers, result?.place]).toEqual([answers, answers[expected(settings, answers)]])
    }
  })

  it.each(allSettings)('no more questions are asked than the rule needs (%o).', (settings) => {
    const most = Math.max(...ways(settings).map((answers) => Object.keys(answers).length))
    expect(most).toBeLessThanOrEqual(settings.definition === 'atEntry' ? 6 : 8)
  })

  it('every rule is needed by some cohort, and each names where the notices say it.', () => {
    const used = allSettings.flatMap((settings) =>
      ways(settings).map((answers) => guideOf(settings, answers).result?.rule),
    )
    expect([...new Set(used)].sort()).toEqual(Object.keys(placeRules).sort())
    for (const { sentence, source } of Object.values(placeRules)) {
      expect(sentence).toMatch(/。$/)
      expect(source).toMatch(/^(after )?seed [DGHR]/)
    }
  })

  it('an answer to a question that is not asked any more counts for nothing.', () => {
    const stale = { worked: 'yes', ownHousehold: 'yes', workPlace: wuhan }
    const now = { study: 'undergraduate', homeBefore: longchang, examMove: 'none', familyMoved: 'no' }
    expect(guideOf(noticeG, { ...stale, ...now }).result).toEqual({ place: longchang, rule: 'beforeExam' })
  })

  it('what is no answer is asked again.', () => {
    expect(guideOf(noticeG, { study: 'schoolboy' }).next?.key).toBe('study')
    expect(guideOf(noticeG, { study: 'undergraduate', homeBefore: '四川' }).next?.key).toBe('homeBefore')
    expect(guideOf(noticeG, { study: 'undergraduate', homeBefore: '四川' }).result).toBeNull()
  })
})

describe("[G7] the notices' own examples", () => {
  it('同学甲, who went on to a master from the bachelor, is of where the family was before the exam.', () => {
    const answers = {
      study: 'postgraduate',
      worked: 'no',
      homeBefore: longchang,
      examMove: 'none',
      familyMoved: 'no',
    }
    expect(guideOf(noticeG, answers).result).toEqual({ place: longchang, rule: 'straightOn' })
  })

  it('同学乙, who worked in 武汉 with a household of one’s own there, is of 武汉.', () => {
    const answers = { study: 'postgraduate', worked: 'yes', ownHousehold: 'yes', workPlace: wuhan }
    expect(guideOf(noticeG, answers).result).toEqual({ place: wuhan, rule: 'worked' })
  })

  it('Who worked and stood in the collective household of the employer is of home.', () => {
    const answers = { study: 'postgraduate', worked: 'yes', ownHousehold: 'no', homeBefore: longchang }
    const whole = { ...answers, examMove: 'none', familyMoved: 'no' }
    expect(guideOf(noticeG, whole).result).toEqual({ place: longchang, rule: 'workedWithout' })
  })

  it('Who moved to 深圳 for the exam while the parents stayed is of where the parents are.', () => {
    const answers = { study: 'undergraduate', homeBefore: longchang, examMove: 'alone', familyMoved: 'no' }
    expect(guideOf(noticeG, answers).result).toEqual({ place: longchang, rule: 'examOnly' })
  })

  it('The same student is of 深圳 where the household at entry counts, and where the own household counts.', () => {
    const answers = { study: 'undergraduate', homeBefore: longchang, examMove: 'alone', examPlace: shenzhen }
    const atEntry = { definition: 'atEntry', employedPostgraduates: false } as const
    expect(guideOf(atEntry, answers).result).toEqual({ place: shenzhen, rule: 'atEntry' })
    expect(guideOf(noticeD, { ...answers, familyMoved: 'no' }).result).toEqual({
      place: shenzhen,
      rule: 'currentFamily',
    })
  })

  it('Whose family moved after entry is of the new place by notices G and D, and of the old one by notice R.', () => {
    const answers = { study: 'undergraduate', homeBefore: longchang, examMove: 'none' }
    const moved = { ...answers, familyMoved: 'yes', newHome: changsha }
    for (const settings of [noticeG, noticeD])
      expect(guideOf(settings, moved).result).toEqual({ place: changsha, rule: 'familyMoved' })
    const atEntry = { definition: 'atEntry', employedPostgraduates: false } as const
    expect(guideOf(atEntry, moved).result).toEqual({ place: longchang, rule: 'atEntry' })
  })
})

it('The level of the roster answers the first question.', () => {
  expect(studyOf('本科生毕业')).toBe('undergraduate')
  expect(studyOf('硕士生毕业')).toBe('postgraduate')
  expect(studyOf('博士研究生')).toBe('postgraduate')
  expect(studyOf('')).toBe('')
})
