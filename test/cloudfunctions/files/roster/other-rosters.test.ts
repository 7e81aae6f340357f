import fc from 'fast-check'
import { checkWorkbook, importableRows, openRoster } from '../../../../cloudfunctions/files/roster/workbook'
import type { RosterCheck } from '../../../../domain/roster/check-roster'
import { headerText } from '../../../../domain/roster/headers'
import { issueCodes, type RosterIssue } from '../../../../domain/roster/issues'
import type { RosterRow } from '../../../../domain/roster/read-row'
import {
  faultKinds,
  faultNames,
  headerOf,
  rosterWorkbook,
  typedRows,
  usedTargets,
  type FaultKind,
  type RosterPlan,
  type UsedTarget,
} from '../../../support/roster-workbook'

const rules = { studentNoPattern: '\\d{10}' }

async function read(plan: RosterPlan): Promise<{ check: RosterCheck; rows: RosterRow[] }> {
  const opened = await openRoster(await rosterWorkbook(plan))
  if (!opened.ok) throw new Error(opened.error.code)
  const checked = await checkWorkbook(opened.value, rules)
  if (!checked.ok) throw new Error(checked.error.code)
  const rows: RosterRow[] = []
  for await (const row of importableRows(opened.value, { rules, refused: checked.value.refused }))
    rows.push(row)
  return { check: checked.value, rows }
}

const firstRowOf = (plan: RosterPlan): number => plan.titleRows.length + 2

const issue = (
  plan: RosterPlan,
  index: number,
  [target, code]: [UsedTarget, keyof typeof issueCodes],
): RosterIssue => ({
  row: firstRowOf(plan) + index,
  column: headerText(headerOf(plan, target)),
  code,
  level: issueCodes[code].level,
})

function wantedIssues(plan: RosterPlan): RosterIssue[] {
  const planted = plan.faults.flatMap(({ index, kind }) => {
    const { code, target } = faultKinds[kind]
    return code === null ? [] : [issue(plan, index, [target, code])]
  })
  const twins = plan.twins.flatMap(({ index, same }, at) =>
    [index, plan.size + at].map((twin) =>
      issue(
        plan,
        twin,
        same === 'studentNo' ? ['studentNo', 'duplicateStudentNo'] : ['document', 'duplicateId'],
      ),
    ),
  )
  return [...planted, ...twins]
}

const byRow = (a: RosterIssue, b: RosterIssue): number => a.row - b.row || a.code.localeCompare(b.code)

const plain: RosterPlan = {
  size: 30,
  columns: usedTargets,
  spelling: 0,
  titleRows: [],
  faults: [],
  twins: [],
}

/** Columns shuffled, headers spelt anyhow, up to ten title rows, faults and twins on rows of their own. */
const anyPlan: fc.Arbitrary<RosterPlan> = fc
  .record({
    columns: fc.shuffledSubarray(usedTargets, { minLength: usedTargets.length }),
    spelling: fc.nat(20),
    titleRows: fc.array(fc.constantFrom('示例大学毕业生信息表', '填表说明：学号、姓名必填', ' '), {
      maxLength: 10,
    }),
    spoilt: fc.uniqueArray(fc.nat(29), { minLength: 3, maxLength: 24 }),
    kinds: fc.array(fc.constantFrom(...faultNames), { minLength: 24, maxLength: 24 }),
    twins: fc.array(fc.constantFrom('studentNo' as const, 'document' as const), { maxLength: 3 }),
  })
  .map(({ spoilt, kinds, twins, ...rest }) => ({
    ...rest,
    size: 30,
    twins: twins.map((same, at) => ({ index: spoilt[at] ?? 0, same })),
    faults: spoilt.slice(twins.length).map((index, at): { index: number; kind: FaultKind } => ({
      index,
      kind: kinds[at] ?? 'lowerX',
    })),
  }))

describe('Rosters of other schools', () => {
  test('[B12] Whatever the layout, every planted fault is named by row, column and cause, and nothing else.', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { check, rows } = await read(plan)
        expect([...check.report.issues].sort(byRow)).toEqual(wantedIssues(plan).sort(byRow))
        expect(check.report.total).toBe(plan.size + plan.twins.length)
        expect(check.report.importable).toBe(rows.length)
        expect(check.report.unknownColumns).toEqual(['序号', '备注栏'])
      }),
      { numRuns: 30, seed: 2027 },
    )
  })

  test.each(faultNames)('The fault %s is classified wherever it stands alone.', async (kind) => {
    const plan: RosterPlan = { ...plain, faults: [{ index: 7, kind }] }
    const { check } = await read(plan)
    expect(check.report.issues).toEqual(wantedIssues(plan))
  })

  test('A row with a fault of typography only is read to the same values as the row typed well.', async () => {
    const well = (await read(plain)).rows[7]
    for (const kind of faultNames.filter((name) => faultKinds[name].code === null)) {
      const { rows } = await read({ ...plain, faults: [{ index: 7, kind }] })
      expect([kind, rows[7]]).toEqual([kind, well])
    }
    expect(well?.values).toMatchObject({
      name: typedRows(plain)[7]?.name,
      birthDate: '2004-08-08',
      enrolledOn: '2023-09',
    })
  })

  test('Columns that are not required may be missing; no row is blamed for it.', async () => {
    const { check, rows } = await read({ ...plain, columns: ['document', 'name', 'studentNo'] })
    expect(check.report.issues).toEqual([])
    expect(rows[0]).toMatchObject({
      documentType: '居民身份证',
      values: { sex: '女', birthDate: '2003-01-01' },
    })
  })

  test('A required column that is missing is one refusal that names it.', async () => {
    const bytes = await rosterWorkbook({
      ...plain,
      columns: usedTargets.filter((target) => target !== 'document'),
    })
    expect(await openRoster(bytes)).toEqual({
      ok: false,
      error: { code: 'columnsMissing', missing: ['document'] },
    })
  })

  test('A third row of a document under another student number is blamed for the document, its twins for the number.', async () => {
    const plan: RosterPlan = {
      ...plain,
      twins: [
        { index: 3, same: 'studentNo' },
        { index: 3, same: 'document' },
      ],
    }
    const { check } = await read(plan)
    expect(check.report.issues.map(({ row, code }) => [row, code])).toEqual([
      [5, 'duplicateStudentNo'],
      [32, 'duplicateStudentNo'],
      [33, 'duplicateId'],
    ])
  })
})
