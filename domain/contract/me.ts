import * as z from 'zod/mini'
import { sectionings } from '../cohort/policy'
import { staffRoles } from '../people/roles'
import { claims, cohortId, count, instant, nothing, text, window } from './atoms'
import { correctionView } from './correction'
import { destinationFacts, reportLines } from './destination'
import { realNameStates } from './identity'
import { ownProof, slotView } from './proof'
import { questionView } from './survey'

const returned = z.nullable(
  z.strictObject({
    level: z.union([count, z.literal('upstream')]),
    reasons: z.record(z.string(), z.string()),
    resubmitBy: instant,
  }),
)

const flowView = {
  status: z.string(),
  level: count,
  round: count,
  chain: z.array(z.strictObject({ kind: z.enum(['staff', 'upstream']), key: z.string(), name: z.string() })),
  claims,
  returned,
  /** What a confirmation names: the frozen submission, as it stands. */
  seen: z.nullable(z.strictObject({ round: count, digest: z.string() })),
  actions: z.array(z.string()),
}

/** What a graduate sees of the own record. The document number never leaves the server but for its end. */
export const ownRecord = z.strictObject({
  id: z.string(),
  cohortId: z.string(),
  cohortName: z.string(),
  name: z.string(),
  studentNo: z.string(),
  documentType: z.string(),
  documentLast4: z.string(),
  boundAt: instant,
  /** Why nothing can be done about it whatever the time (guard isActive); null where something can. */
  stopped: z.nullable(z.enum(['paused', 'removed'])),
  /** When the pictures will be deleted, as the cohort's rules are today. */
  proofsKeptUntil: instant,
  /** Roster and approved values read as one. */
  record: z.record(z.string(), z.string()),
  /** The roster alone, where it differs (H5). */
  roster: z.record(z.string(), z.string()),
  fields: z.record(z.string(), z.enum(['locked', 'proof', 'free'])),
  /** What else the cohort's policy says of fields, for marking what is missing; the server decides again. */
  rules: z.record(
    z.string(),
    z.strictObject({
      required: z.union([z.boolean(), z.record(z.string(), z.array(z.string()))]),
      mendedBy: z.array(z.enum(staffRoles)),
      help: z.string(),
      /** Why it is locked now (G12); null where it is not. */
      locked: z.nullable(
        z.strictObject({
          why: z.enum(['policy', 'date', 'event']),
          /** Since when, of date and event. */
          from: z.nullable(instant),
          /** What happened, of event. */
          cause: z.string(),
        }),
      ),
      /** From when on it will be locked, where a date is set and still ahead. */
      locksAt: z.nullable(instant),
    }),
  ),
  sections: z.enum(sectionings),
  place: z.strictObject({
    depth: z.enum(['city', 'county']),
    definition: z.enum(['beforeExam', 'atEntry', 'currentFamily']),
    employedPostgraduates: z.boolean(),
  }),
  survey: z.strictObject({
    questions: z.array(questionView),
    answers: z.record(z.string(), z.string()),
  }),
  /** The real-name check (G2), and whether the school's data of this graduate is whole (R8). */
  checks: z.strictObject({
    realName: z.strictObject({
      way: z.enum(['none', 'manual', 'phone']),
      state: z.enum(realNameStates),
      /** Why it was refused; '' otherwise. */
      reason: z.string(),
    }),
    schoolRecord: z.strictObject({
      state: z.enum(['passed', 'failed']),
      /** Fields of the school's that are missing. */
      missing: z.array(z.string()),
    }),
  }),
  correction: z.nullable(correctionView),
  /** Whether the graduate may ask for a correction now. */
  mayRequestCorrection: z.boolean(),
  /** Until when contact fields may be changed at once: an instant, or null where a step ends it. */
  freeUntil: z.enum(['windowClose', 'completed', 'serviceEnd']),
  /** Places for pictures that this cohort knows; which are asked for now follows from the form. */
  slots: z.array(slotView),
  proofs: z.array(ownProof),
  source: z.strictObject({
    ...flowView,
    upstream: z.string(),
    /** When the upstream stage was last heard of. */
    upstreamAt: z.nullable(instant),
    /** When the graduate asked for an approval to be taken back; null: not, or it has been. */
    revocationAskedAt: z.nullable(instant),
  }),
  destination: z.strictObject({
    ...flowView,
    category: z.string(),
    shownCategory: z.string(),
    /** Its name in the table that counts; '' where nothing is shown. The first page carries no tables. */
    shownCategoryName: z.string(),
    confirmation: z.nullable(z.strictObject({ id: z.string(), at: instant })),
    ...destinationFacts,
    /** Everything that the reports will say, once it is reviewed; the digest goes back with the confirmation (N8). */
    contents: z.nullable(
      z.strictObject({ digest: z.string(), archive: reportLines, household: reportLines }),
    ),
    /** 截点: who has no reviewed destination by then is shown as 待就业 (N12); null: none is set. */
    cutOffAt: z.nullable(instant),
    /** From then on reports can no longer be had (N11). */
    serviceEndsAt: instant,
    /** Whether it may be confirmed until then, whatever the windows say: the delay was the school's. */
    confirmableLate: z.boolean(),
  }),
  /** Phase → when it opens and closes for this record; the phases of reviewing are among them (B1). */
  windows: z.record(z.string(), z.nullable(window)),
  history: z.array(
    z.strictObject({
      seq: count,
      at: instant,
      byKind: z.string(),
      what: z.string(),
      level: count,
      touched: z.array(z.string()),
    }),
  ),
})

/** `me.get`: everything the first page needs, in one call. */
export const meGet = {
  on: 'api',
  input: nothing,
  output: z.strictObject({
    now: instant,
    records: z.array(ownRecord),
    staff: z.nullable(
      z.strictObject({ name: z.string(), roles: z.array(z.string()), capabilities: z.array(z.string()) }),
    ),
    /** Cohorts one may bind to, and what binding asks for. */
    cohorts: z.array(
      z.strictObject({
        id: cohortId,
        name: text(60),
        year: z.int(),
        /** When source submissions open and close for the whole cohort; null: not set. */
        source: z.nullable(window),
        bind: z.strictObject({
          key: z.enum(['studentNo', 'documentNo']),
          secret: z.enum(['lastSix', 'full']),
          name: z.boolean(),
          studentNoPattern: z.string(),
          /** Tries of one person in six hours. */
          tries: count,
        }),
      }),
    ),
  }),
} as const
