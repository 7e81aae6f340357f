import type { Input } from '../../../domain/contract/contract'
import { cohortId, importRoster, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, residentNumber, type Graduate } from '../../support/cloud-graduates'

/** What the office may not set: rules that would be slow or contradict themselves. */
const school = useSchool()
const office = school.as(staff.office)
type Content = Input<'policy.save'>['policy']
const standard = policyWithoutProofs()
const revOf = async () => (await school.stored<{ rev: number }>('cohorts', { _id: cohortId }))[0]?.rev ?? 0

async function refusal(change: Partial<Content>) {
  const world = () => school.world(['cohorts', 'policies'])
  const before = await world()
  const answer = await office.refused('policy.save', {
    cohortId,
    rev: await revOf(),
    policy: policyWithoutProofs(change),
  })
  expect(await world()).toEqual(before)
  return answer
}
const bindWith = (change: Partial<Content['bind']>) => ({ bind: { ...standard.bind, ...change } })
const question = (id: string) => ({
  id,
  text: '毕业意向',
  kind: 'text' as const,
  options: [],
  required: false,
  when: null,
})
const chain = [{ kind: 'staff' as const, key: 'counselor' as const, name: '学院审核' }]
const slot = {
  purpose: 'submission' as const,
  name: '证明',
  help: '',
  required: true,
  maxBytes: 1_000_000,
  minEdge: 300,
  maxPixels: 1_000_000,
  when: null,
}
const proofOf = (...proofSlots: string[]): Pick<Content, 'fields'> => {
  const { name } = standard.fields
  if (name === undefined) throw new Error('no field 姓名')
  return { fields: { ...standard.fields, name: { ...name, proofSlots } } }
}

test.each(['^[9-0]$', '^\\d{3,1}$', '^[Z-A]\\d{8}$'])(
  'The pattern %s for student numbers matches nothing that there is, and is refused by name.',
  async (studentNoPattern) => {
    expect(await refusal(bindWith({ studentNoPattern }))).toEqual({
      code: 'badInput',
      fields: { 'bind.studentNoPattern': 'studentNoPattern' },
    })
  },
)

test.each([
  '^{2}$',
  '^\\d{2}{3}$',
  '^\\d{0,99}\\d{0,99}X$',
  '^\\d{0,9}[0-9]{0,9}$',
  '^(\\d+)+$',
  '^\\d+$',
  '^\\d*$',
  '^.{10}$',
  '^[^a]{10}$',
  '\\d{10}',
  '^\\d{10}|1$',
  '^$',
  '',
])('The pattern %j for student numbers is refused by its shape.', async (studentNoPattern) => {
  expect(await refusal(bindWith({ studentNoPattern }))).toEqual({
    code: 'badInput',
    fields: { 'policy.bind.studentNoPattern': 'badInput' },
  })
})

test.each<[string, Partial<Content>, string]>([
  ['A proof slot that the policy has not', proofOf('idCard'), 'name.proofSlots'],
  ['A choice without options', { survey: [{ ...question('wish'), kind: 'single' }] }, 'survey.wish.options'],
  ['A second question of the same id', { survey: [question('wish'), question('wish')] }, 'survey'],
  [
    'A chain for a category that the table has not',
    { chain: { ...standard.chain, byCategory: { '99': chain } } },
    'chain.byCategory.99',
  ],
  [
    'A table of categories that there is not',
    { destination: { ...standard.destination, categoryTable: 'national-1999' } },
    'destination.categoryTable',
  ],
])('%s is refused by name.', async (_, change, where) => {
  expect(await refusal(change)).toEqual({ code: 'badInput', fields: { [where]: 'notAnOption' } })
})

test.each(['$ne', '$where', 'a.b', '0.1', '__proto', ' wish', ''])(
  'A slot, a question or a condition called %j is refused before it is stored: it would be no key of a document.',
  async (word) => {
    const named = <T>(value: T): Record<string, T> => Object.fromEntries([[word, value]])
    const { name } = standard.fields
    if (name === undefined) throw new Error('no field 姓名')
    const changes: Partial<Content>[] = [
      { slots: named(slot) },
      { slots: { idCard: { ...slot, when: named(['x']) } } },
      { fields: { ...standard.fields, name: { ...name, required: named(['x']) } } },
      { survey: [question(word)] },
    ]
    for (const change of changes) expect((await refusal(change)).code).toBe('badInput')
  },
)

const numbered = (studentNo: string, order: number): Graduate => ({
  ...graduates.lin,
  name: '柳新编',
  studentNo,
  documentNo: residentNumber('430102', '2004-11-11', order),
  born: '2004-11-11',
})

test.each([
  ['^\\d{10}$', ['2311111111'], ['231111111', '23111111111', 'A2311111111']],
  ['^[A-Z]\\d{8,10}$', ['A23111111', 'B2311111111'], ['A2311111', 'A23111111111', '2311111111']],
])(
  'The pattern %s is accepted, and graduates whose number it fits bind.',
  async (studentNoPattern, fit, others) => {
    const policy = policyWithoutProofs({
      ...bindWith({ studentNoPattern }),
      ...proofOf('idCard'),
      slots: { idCard: slot },
    })
    await office.must('policy.save', { cohortId, rev: await revOf(), policy })
    school.pass(10_000)
    const rows = fit.map((studentNo, index) =>
      numbered(studentNo, studentNoPattern.length * 10 + index * 2 + 1),
    )
    const [step] = await importRoster(school, { by: office, cohort: cohortId, rows })
    expect(step).toMatchObject({ created: fit.length })
    for (const { studentNo, documentNo } of rows) {
      const input = { cohortId, studentNo, documentNo: documentNo.slice(-6) }
      expect(await school.as(`phone-${studentNo}`).must('identity.bind', input)).toMatchObject({
        already: false,
      })
    }
    for (const studentNo of others) {
      const input = { cohortId, studentNo, documentNo: '123456' }
      expect(await school.as('phone-of-a-guesser').refused('identity.bind', input)).toEqual({
        code: 'fieldsInvalid',
        fields: { studentNo: 'studentNoPattern' },
      })
    }
  },
)
