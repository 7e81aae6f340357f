import type { Output } from '../../domain/contract/contract'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

type Contact = Output<'contact.list'>['office'][number]

/** Whom to ask in a cohort: everybody the office, who is bound there also the own class and college. */
export const contactListing: Verb<'contact.list'> = async ({ cohortId }, { store, openid, now }) => {
  const [cohort, contacts, own] = await Promise.all([
    store.cohorts.get(cohortId, now),
    store.contacts.of(cohortId),
    store.registrations.ownIn(openid, cohortId),
  ])
  if (cohort === null) return err({ code: 'cohortMissing' })
  if (contacts === null) return ok({ counselor: [], college: [], office: [] })
  return ok({
    counselor: listOf(contacts.classes, own?.classId),
    college: listOf(contacts.colleges, own?.collegeId),
    office: [...contacts.office],
  })
}

const listOf = (all: Readonly<Record<string, readonly Contact[]>>, id = ''): Contact[] =>
  Object.hasOwn(all, id) ? [...(all[id] ?? [])] : []
