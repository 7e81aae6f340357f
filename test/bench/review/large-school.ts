import { join } from 'node:path'
import databaseSpec from '../../../cloudfunctions/database.json'
import { nameKeys } from '../../../cloudfunctions/files/name-keys'
import type { Cohort } from '../../../domain/cohort/cohort'
import type { Policy } from '../../../domain/cohort/policy'
import type { Structure } from '../../../domain/cohort/structure'
import type { StaffRole } from '../../../domain/people/roles'
import { newRegistration } from '../../../domain/registration/new-registration'
import { performDestination, performSource } from '../../../domain/registration/perform'
import { NEVER, type Registration } from '../../../domain/registration/registration'
import { openEngine, type CollectionSpec, type Engine } from '../../../localcloud'
import { lookUpPlace, places } from '../../support/attempts'
import { cohortId, found } from '../../support/cloud-founding'
import { School } from '../../support/cloud-school'
import { sha256 } from '../../support/school'

/** A school of any size, whose first counselor has the same six classes and the same forty waiting whatever its size. */
export const CLASS_SIZE = 30
const CLASSES_A_MAJOR = 4
const MAJORS_A_COLLEGE = 5
const OWN_CLASSES = 6
/** Of the counselor's own hundred and eighty; the rest of the school has as large a share waiting. */
export const OWN_WAITING = 40
const SHARE = OWN_WAITING / (OWN_CLASSES * CLASS_SIZE)
const INSERTED_AT_ONCE = 500
const MINUTE = 60_000

export const counselor = 'bench-counselor'
export const colleague = 'bench-colleague'
export const college = 'bench-college'
export const office = 'bench-office'

const classOf = (index: number): number => Math.floor(index / CLASS_SIZE)
const majorOf = (index: number): number => Math.floor(classOf(index) / CLASSES_A_MAJOR)
const collegeOf = (index: number): number => Math.floor(majorOf(index) / MAJORS_A_COLLEGE)

const SURNAMES =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕'.split(
    ' ',
  )
const GIVEN =
  '晓 舟 启 明 安 然 远 帆 子 墨 思 源 静 怡 书 涵 嘉 木 沅 一 知 夏 景 行 若 水 清 欢 明 轩 雨 桐 佳 宁 浩 宇 欣 怡 俊 杰 雅 琪'.split(
    ' ',
  )

function nameOf(index: number): string {
  const pick = (from: readonly string[], by: number): string => from[(index * by) % from.length] ?? ''
  return pick(SURNAMES, 7) + pick(GIVEN, 11) + pick(GIVEN, 29)
}

/** The first few of every class wait, in another order than they are stored in. */
const waits = (index: number): boolean =>
  (index % CLASS_SIZE) * OWN_CLASSES + (classOf(index) % OWN_CLASSES) < SHARE * OWN_CLASSES * CLASS_SIZE

function registrationOf(index: number, rules: Rules): Registration {
  const id = `bench-${String(index)}`
  const name = nameOf(index)
  const record = newRegistration(id, {
    campusId: 'main',
    cohortId,
    importId: 'bench',
    values: {
      name,
      sex: index % 2 === 1 ? '男' : '女',
      birthDate: `2004-05-${String((index % 28) + 1).padStart(2, '0')}`,
      ethnicity: '汉族',
      politicalStatus: '共青团员',
      sourcePlace: '430102',
      urbanRural: '城镇',
      studentNo: String(2_400_000_000 + index),
      candidateNo: String(24_430_102_000_000 + index),
      college: `学院${String(collegeOf(index))}`,
      major: `专业${String(majorOf(index))}`,
      class: `班级${String(classOf(index))}`,
      level: '本科',
      years: '4',
      enrolledOn: '2023-09',
      graduatesOn: '2027-06',
      trainingMode: '非定向',
      mobile: String(13_000_000_000 + index),
      address: `解放东路${String(index % 900)}号1栋101`,
      householdMoved: '否',
    },
    rosterHash: sha256(id),
    documentType: 'hkmtPass',
    documentFp: sha256(`document ${id}`),
    documentLast4: '0000',
    document: { kid: 'k1', iv: 'A'.repeat(16), ct: 'A'.repeat(24), tag: 'A'.repeat(24) },
    nameKeys: nameKeys(name),
    units: {
      collegeId: `college-${String(collegeOf(index))}`,
      majorId: `major-${String(majorOf(index))}`,
      classId: `class-${String(classOf(index))}`,
    },
  })
  const binding = {
    openid: `bench-student-${String(index)}`,
    at: rules.now,
    realName: 'unchecked',
    check: null,
  } as const
  const standing = { ...record, binding }
  if (waits(index)) return submitted(standing, { ...rules, index })
  if (bringsDestination(index)) return withDestination(standing, { ...rules, index })
  return standing
}

/** Two of every class, behind those whose source waits. */
const bringsDestination = (index: number): boolean => index % CLASS_SIZE >= CLASS_SIZE - 2

interface Rules {
  readonly cohort: Cohort
  readonly policy: Policy
  readonly now: number
}

/** Saved and submitted by the rules themselves, so that it is as large as a real one. */
function submitted(
  registration: Registration,
  { index, ...rules }: Rules & { readonly index: number },
): Registration {
  const claims: Record<string, string> =
    index % 3 === 0 ? {} : { politicalStatus: '中共党员', sourcePlace: '430103' }
  const about = byOwner(registration, { ...rules, index })
  const at = (minutes: number): number => submittedAt(index, rules) + minutes * MINUTE
  const saved = performSource('save', { ...about, registration, input: { claims }, now: at(0) })
  if (!saved.ok) throw new Error(saved.error.code)
  const done = performSource('submit', { ...about, registration: saved.value, input: {}, now: at(1) })
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.fields)}`)
  return settled(done.value)
}

/** Spread over a day, in another order than records are stored in. */
const submittedAt = (index: number, { now }: Pick<Rules, 'now'>): number =>
  now + ((index * 7919) % 4_000) * 20_000

const byOwner = (registration: Registration, { index, ...rules }: Rules & { readonly index: number }) =>
  ({
    ...rules,
    actor: { openid: registration.binding?.openid ?? '', as: 'student', staff: null },
    newId: `bench-id-${String(index)}`,
    ...{ lookUpPlace, places, hash: sha256 },
  }) as const

/** The timer has been: what is left to do is not what is measured. */
const settled = (registration: Registration): Registration => ({
  ...registration,
  outbox: [],
  outboxDueAt: NEVER,
})

/** A source that was completed, and a destination submitted after it. */
function withDestination(
  registration: Registration,
  { index, ...rules }: Rules & { readonly index: number },
): Registration {
  const about = byOwner(registration, { ...rules, index })
  const claims = {
    category: '10',
    unitName: `示例公司${String(index)}`,
    creditCode: '91430300MA4EXAMP02',
    unitKind: '39',
    unitIndustry: '22',
    unitPlace: '430100',
    jobKind: '13',
    signedOn: '2027-03-01',
    'archive.transfer': '托管单位接收',
    'archive.receiver': '示例人才服务中心',
    'archive.address': '湖南省湘潭市示例路1号',
    'archive.contact': '示例联系人',
    'archive.phone': '0731-88888888',
  }
  const completed: Registration = {
    ...registration,
    source: { ...registration.source, status: 'completed', round: 1 },
  }
  const [savedAt, now] = [1, 2].map((minutes) => submittedAt(index, rules) + minutes * MINUTE) as [
    number,
    number,
  ]
  const save = { ...about, registration: completed, input: { claims }, now: savedAt }
  const saved = performDestination('save', save)
  if (!saved.ok) throw new Error(saved.error.code)
  const done = performDestination('submit', { ...about, registration: saved.value, input: {}, now })
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.fields)}`)
  return settled(done.value)
}

function staffOf(_id: string, role: StaffRole, over: object): object {
  const grant = {
    role,
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
    ...over,
  }
  return { _id, rev: 1, name: _id, suspended: false, grants: [grant], lastEdit: null }
}

/** Every college, major and class of the school, as an import of the roster would have named them. */
function structureOf(graduates: number): Pick<Structure, 'colleges' | 'majors' | 'classes'> {
  const last = graduates - 1
  const named = (kind: string, index: number) => ({
    id: `${kind}-${String(index)}`,
    name: `${kind} ${String(index)}`,
    aliases: [],
  })
  const range = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index)
  const collegeIdOf = (major: number): string => `college-${String(Math.floor(major / MAJORS_A_COLLEGE))}`
  return {
    colleges: range(collegeOf(last)).map((index) => named('college', index)),
    majors: range(majorOf(last)).map((index) => ({
      ...named('major', index),
      code: '',
      collegeId: collegeIdOf(index),
    })),
    classes: range(classOf(last)).map((index) => {
      const major = Math.floor(index / CLASSES_A_MAJOR)
      return {
        ...named('class', index),
        majorId: `major-${String(major)}`,
        collegeId: collegeIdOf(major),
      }
    }),
  }
}

const ownClasses = Array.from({ length: OWN_CLASSES }, (_, index) => `class-${String(index)}`)

/** A founded school with so many graduates more. Slow: the rules make every record. */
export async function openLargeSchool(graduates: number): Promise<School> {
  const school = new School()
  await school.open()
  await found(school, false)
  const [cohort] = await school.stored<Cohort & { _id: string }>('cohorts', { _id: cohortId })
  if (cohort === undefined) throw new Error('the school is not founded')
  const [policy] = await school.stored<Policy>('policies', { cohortId, version: cohort.policyVersion })
  if (policy === undefined) throw new Error('the school has no rules')
  await school.stop()
  const engine = openEngine({ file: join(school.options.dataDir, 'database.sqlite'), commit: 'each' })
  fill(engine, graduates, { cohort, policy, now: school.now - 36 * 60 * MINUTE })
  engine.close()
  await school.open()
  return school
}

function fill(engine: Engine, graduates: number, rules: Rules): void {
  for (const [name, spec] of Object.entries(databaseSpec.collections))
    engine.ensureCollection(name, spec as CollectionSpec)
  for (let first = 0; first < graduates; first += INSERTED_AT_ONCE) {
    const size = Math.min(INSERTED_AT_ONCE, graduates - first)
    const documents = Array.from({ length: size }, (_, index) => ({
      ...registrationOf(first + index, rules),
    }))
    engine.insert('registrations', documents)
  }
  engine.replace('structure', cohortId, { rev: 2, ...structureOf(graduates) })
  engine.insert('staff', [
    { ...staffOf(counselor, 'counselor', { classIds: ownClasses }) },
    { ...staffOf(colleague, 'counselor', { classIds: ownClasses }) },
    { ...staffOf(college, 'college', { collegeIds: ['college-0'] }) },
    { ...staffOf(office, 'office', {}) },
  ])
}
