/**
 * 毕业去向类别, by code table. Codes and names follow 教学厅函〔2021〕19号 附件2 as used in 2024 exports;
 * a later year is another table, never a change of this one. `requires` names the fields of
 * destination-fields.ts that the category needs; `evidence` the proof slot.
 */
export interface Category {
  readonly name: string
  readonly group: 'employed' | 'study' | 'startup' | 'freelance' | 'unemployed'
  readonly requires: readonly string[]
  readonly evidence: string | null
}

const employer = ['unitName', 'unitPlace'] as const

// prettier-ignore
export const categoryTables = {
  'national-2024': {
    '10':  { name: '签就业协议形式就业', group: 'employed', requires: employer, evidence: 'agreement' },
    '11':  { name: '签劳动合同形式就业', group: 'employed', requires: employer, evidence: 'contract' },
    '12':  { name: '其他录用形式就业', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '271': { name: '科研助理、管理助理', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '46':  { name: '应征义务兵', group: 'employed', requires: [], evidence: null },
    '502': { name: '国家基层项目：三支一扶', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '503': { name: '国家基层项目：西部计划', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '512': { name: '地方基层项目：地方选调生', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '519': { name: '地方基层项目：其他', group: 'employed', requires: employer, evidence: 'employmentNote' },
    '75':  { name: '自主创业', group: 'startup', requires: ['unitName'], evidence: 'startupProof' },
    '76':  { name: '自由职业', group: 'freelance', requires: ['work'], evidence: 'freelanceStatement' },
    '801': { name: '境内升学：研究生', group: 'study', requires: ['schoolName', 'studyMajor'], evidence: 'admission' },
    '802': { name: '境内升学：第二学士学位', group: 'study', requires: ['schoolName', 'studyMajor'], evidence: 'admission' },
    '85':  { name: '出国、出境', group: 'study', requires: ['country', 'schoolName'], evidence: 'admission' },
    '70':  { name: '待就业', group: 'unemployed', requires: [], evidence: null },
    '71':  { name: '不就业拟升学', group: 'unemployed', requires: [], evidence: null },
    '72':  { name: '其他暂不就业', group: 'unemployed', requires: [], evidence: null },
  },
} as const satisfies Record<string, Record<string, Category>>

/** The table of cohorts that start now. */
export const CURRENT_CATEGORIES = 'national-2024' satisfies keyof typeof categoryTables

/** Code under which who has nothing at the cut-off instant is shown and exported (seed N §四). */
export const UNEMPLOYED = '70'

/** The category of a code, or null for a code that the table does not have. */
export function categoryOf(table: string, code: string): Category | null {
  if (!Object.hasOwn(categoryTables, table)) return null
  const categories: Record<string, Category> = categoryTables[table as keyof typeof categoryTables]
  return Object.hasOwn(categories, code) ? (categories[code] ?? null) : null
}
