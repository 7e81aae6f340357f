import { serviceEnd } from '../../domain/cohort/service-end'
import { reachesCohort } from '../../domain/people/staff'
import { dataKinds } from '../../domain/keeping/kinds'
import {
  cohortEnd,
  endingOf,
  keepSources,
  schedule,
  spansKept,
  type KeepRule,
} from '../../domain/keeping/schedule'
import { kindWords } from '../../domain/keeping/words'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/** What is kept how long and why, with the dates of a cohort, and how much still needs an old key. */
export const scheduleOfKeeping: Verb<'keeping.schedule'> = async ({ cohortId }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  return ok({
    now,
    rev: cohort.rev,
    ...spansKept(cohort),
    serviceEndsAt: serviceEnd(cohort, { roster: {}, amended: {} }),
    personalAt: cohortEnd(cohort, 'personal'),
    evidenceAt: cohortEnd(cohort, 'evidence'),
    rows: dataKinds.map((kind) => {
      const { ageDays, source }: KeepRule = schedule[kind]
      return {
        kind,
        ...kindWords[kind],
        personal: endingOf(kind, 'personal'),
        evidence: endingOf(kind, 'evidence'),
        ageDays,
        source: keepSources[source],
      }
    }),
    oldKeys: await oldKeys(context),
  })
}

/** Two or three operations for every key that is being turned, none otherwise. */
async function oldKeys({ store, now, vault: { kids } }: Context) {
  const sealed = kids.seal.old.map(async (kid) => ({
    purpose: 'seal' as const,
    kid,
    records: await store.keyUses.sealed(kid),
  }))
  const found = kids.fingerprint.old.map(async (kid) => ({
    purpose: 'fingerprint' as const,
    kid,
    records: await store.keyUses.fingerprinted(kid, now),
  }))
  return Promise.all([...sealed, ...found])
}
