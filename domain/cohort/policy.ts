import type { LevelKey, StaffRole } from '../people/roles'
import type { FieldClass } from '../registration/fields'
import type { Instant } from '../registration/registration'

/** One stage of a review chain. Staff levels decide here; upstream stages (省中心, 初始化) are recorded. */
export type Level =
  | { readonly kind: 'staff'; readonly key: LevelKey; readonly name: string }
  | { readonly kind: 'upstream'; readonly key: string; readonly name: string }

/** A condition on other values of the same form: every listed field holds one of the listed values. */
export type When = Readonly<Record<string, readonly string[]>>

export interface FieldPolicy {
  readonly class: FieldClass
  readonly required: boolean | When
  /** From this instant on the field is locked for everybody (G12). */
  readonly lockedFrom: Instant | null
  /** Who can mend it when it is wrong and locked (H4). */
  readonly mendedBy: readonly StaffRole[]
  readonly proofSlots: readonly string[]
  readonly help: string
}

/** What a picture is brought for: a submission, the real-name check of binding, a correction (更正申请), a résumé (G5). */
export const slotPurposes = ['submission', 'identity', 'correction', 'resume'] as const
export type SlotPurpose = (typeof slotPurposes)[number]

/** A place for one picture of a proof: 材料一, 证件照, … */
export interface SlotPolicy {
  readonly name: string
  readonly purpose: SlotPurpose
  /** What the picture has to show, in one sentence. */
  readonly help: string
  readonly required: boolean
  /** Of the file as it arrives. */
  readonly maxBytes: number
  /** The shorter side at least, in pixels: below it nothing can be read. */
  readonly minEdge: number
  readonly maxPixels: number
  /** Asked for when other values say so (H17, G8); null: only for the fields and categories that name it. */
  readonly when: When | null
}

export const questionKinds = ['single', 'multiple', 'text', 'number'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One question of 求职意向调研问卷 (H2). */
export interface Question {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  /** Of single and multiple choice; empty otherwise. */
  readonly options: readonly string[]
  readonly required: boolean
  /** Asked when earlier questions are answered like this (of multiple choice: one of the choices); null: always. */
  readonly when: When | null
}

/** 毕业月份 of a level: June whatever the roster says (seed R §5: 本科生统一填6月), or as the roster says (研究生按实际). */
export const graduationMonths = ['june', 'roster'] as const
export type GraduationMonth = (typeof graduationMonths)[number]

/** What happens to a graduate and locks fields from then on: 申请电子协议 (seed G §五.3, §五.4). */
export interface LockEvent {
  readonly name: string
  /** Fields that are locked once it has happened. */
  readonly fields: readonly string[]
}

/** How the form is cut into parts: four steps (seed R) or 学校 / 个人 / 其他 (seed G §四 步骤3). */
export const sectionings = ['steps', 'parts'] as const
export type Sectioning = (typeof sectionings)[number]

/** 政策: immutable; a frozen submission names the version it was made under. */
export interface Policy {
  /** `{cohortId}@{version}` */
  readonly _id: string
  readonly cohortId: string
  readonly version: number
  readonly chain: {
    readonly source: readonly Level[]
    readonly destination: readonly Level[]
    readonly correction: readonly Level[]
    /** A destination category's own chain (76 自由职业: college, office). */
    readonly byCategory: Readonly<Record<string, readonly Level[]>>
  }
  readonly distinctReviewers: boolean
  readonly proxySubmit: boolean
  readonly fields: Readonly<Record<string, FieldPolicy>>
  readonly sections: Sectioning
  /** 学历层次, as rosters are read, → which month its graduates graduate in; a level that is not here: as the roster says. */
  readonly graduationMonth: Readonly<Record<string, GraduationMonth>>
  /** What locks fields for one graduate once it has happened (G12). */
  readonly lockEvents: Readonly<Record<string, LockEvent>>
  /** Until when contact fields may be changed at once, whatever the submission waits for. */
  readonly freeUntil: 'windowClose' | 'completed' | 'serviceEnd'
  readonly place: {
    readonly depth: 'city' | 'county'
    readonly definition: 'beforeExam' | 'atEntry' | 'currentFamily'
    readonly employedPostgraduates: boolean
  }
  readonly bind: {
    readonly key: 'studentNo' | 'documentNo'
    readonly secret: 'lastSix' | 'full'
    readonly name: boolean
    /** Anchored regular expression without nested repetition, e.g. `^\d{10}$` (D14). */
    readonly studentNoPattern: string
    /** Tries of one person in six hours (`bindTries`); the limits of a claimed number are nobody's to change. */
    readonly tries: number
    /** Real-name check of mainland graduates (G2): none, a picture that staff check, or the phone number. */
    readonly realName: 'none' | 'manual' | 'phone'
  }
  readonly delegations: Readonly<
    Record<'addGraduate' | 'removeGraduate' | 'mendCollege' | 'correctField', readonly StaffRole[]>
  >
  readonly slots: Readonly<Record<string, SlotPolicy>>
  /** Days for which pictures are kept after reports can no longer be had (B15). */
  readonly proofKeepDays: number
  /** From when on reviewers are told to look closely (B6). */
  readonly watch: {
    /** Graduates with the same phone number. */
    readonly sharedPhone: number
    /** Graduates with the same employer. */
    readonly sameEmployer: number
    /** Categories whose share is watched from above (field.md §1.1), and from which share of a college on. */
    readonly categories: readonly string[]
    readonly categoryPercent: number
  }
  readonly survey: readonly Question[]
  readonly destination: {
    readonly needs: 'none' | 'sourceCompleted'
    /** Which code table of categories counts (domain/destination/categories.ts). */
    readonly categoryTable: string
    /** In the change period graduates change by themselves; else they ask the school (seed N §二). */
    readonly selfChange: boolean
  }
  readonly report: { readonly days: readonly number[]; readonly kinds: readonly ('archive' | 'household')[] }
}

/** What a cohort says of itself, without its place among the versions. */
export type PolicyContent = Omit<Policy, '_id' | 'cohortId' | 'version'>

/** Who made a version, when, and what they wrote about it. */
export interface Made {
  readonly at: Instant
  /** openid of who saved it. */
  readonly by: string
  readonly note: string
  /** The version that was in force when it was made; 0 of the first. A save that crashed is in nobody's line. */
  readonly after: number
}

/** Whether a condition holds for these values. */
export function holds(when: When, values: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(when).every(([field, accepted]) => accepted.includes(values[field] ?? ''))
}
