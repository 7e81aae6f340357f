import { routes } from '../../../cloudfunctions/api/routes'
import type { Context } from '../../../cloudfunctions/door/context'
import type { Verb } from '../../../cloudfunctions/door/route'
import type { Registration } from '../../../domain/registration/registration'
import { ok } from '../../../domain/result'
import type { InvariantName } from './invariants'
import { rightBuild, type Build } from './run-history'
import { wrongBuilds, type WrongBuild } from './wrong-builds'
import { isObject, without, withOpenWindows, writing, wrongly } from './wrong-tools'

const withRoutes = (wrong: Partial<typeof routes>): Build => ({
  ...rightBuild,
  routes: { ...routes, ...wrong },
})

/** The same mistake as in the histories of the spine; it has to show at the desk as well. */
function known(
  name: keyof typeof wrongBuilds,
  ...noticedBy: readonly [InvariantName, ...InvariantName[]]
): WrongBuild {
  const wrong = wrongBuilds[name]
  if (wrong === undefined) throw new Error(`no wrong build ${name}`)
  return { ...wrong, noticedBy }
}

/** Approves each record of a batch as if it stood open on the page. */
const withoutLooking: Verb<'review.approveMany'> = async ({ flow, items }, context) => {
  const results: { id: string; refused: string | null }[] = []
  for (const { id, seen } of items) {
    const outcome = await routes['review.approve'].run({ id, flow, seen }, context)
    results.push({ id, refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}

const allApproved: Verb<'review.approveMany'> = async (input, context) => {
  const outcome = await routes['review.approveMany'].run(input, context)
  return outcome.ok
    ? ok({ results: outcome.value.results.map(({ id }) => ({ id, refused: null })) })
    : outcome
}

const withRegistrations = (context: Context, wrong: Partial<Context['store']['registrations']>): Context => ({
  ...context,
  store: { ...context.store, registrations: { ...context.store.registrations, ...wrong } },
})

/** Writes whatever message stood in the record before back into it. */
const stillTold =
  <C extends 'review.revoke' | 'review.takeBack'>(run: Verb<C>): Verb<C> =>
  (input, context) =>
    run(
      input,
      withRegistrations(context, {
        replace: (before, after) => {
          const left = new Set(after.outbox.map(({ id }) => id))
          const gone = before.outbox.filter(({ id, kind }) => kind === 'notice' && !left.has(id))
          const outbox = [...gone, ...after.outbox]
          return context.store.registrations.replace(before, {
            ...after,
            outbox,
            outboxDueAt: Math.min(...outbox.map(({ dueAt }) => dueAt)),
          })
        },
      }),
    )

/** Every return counts as one of this moment. */
const takenBackAnyTime: Verb<'review.takeBack'> = (input, context) =>
  routes['review.takeBack'].run(
    input,
    withRegistrations(context, {
      inScope: async (...asked) => {
        const found = await context.store.registrations.inScope(...asked)
        const returned = found?.[input.flow].returned
        return found === null || returned === undefined || returned === null
          ? found
          : { ...found, [input.flow]: { ...found[input.flow], returned: { ...returned, at: context.now } } }
      },
    }),
  )

/** The record that is made ready behind the one on the page is shown without being claimed. */
const readyUnclaimed: Verb<'queue.next'> = (input, context) =>
  routes['queue.next'].run(
    input,
    input.passOver.length === 0
      ? context
      : withRegistrations(context, { replace: () => Promise.resolve(true) }),
  )

/** The six of the spine, as far as the desk can show them. */
export const knownDesks: Readonly<Record<string, WrongBuild>> = {
  noRevGuard: known('noRevGuard', 'every write grows rev by one'),
  outboxInSecondCall: known('outboxInSecondCall', 'every line of history is delivered once'),
  leaseIgnored: known('leaseIgnored', 'nobody passes a live lease'),
  receiptIgnored: known('receiptIgnored', 'what was refused left nothing'),
  seenIgnored: known('seenIgnored', 'a decision saw what it decided'),
  queueForgotten: known('queueForgotten', 'the queue says where it waits'),
}

/** Six mistakes that only a desk can make. */
export const newDesks: Readonly<Record<string, WrongBuild>> = {
  changesInBatch: {
    mistake: 'several at once are approved whether or not they say anything new',
    build: withRoutes({ 'review.approveMany': { ...routes['review.approveMany'], run: withoutLooking } }),
    noticedBy: ['several at once are approved without a look'],
  },
  allApproved: {
    mistake: 'an approval of several says that all were approved, whatever happened',
    build: withRoutes({ 'review.approveMany': { ...routes['review.approveMany'], run: allApproved } }),
    noticedBy: ['an approval of several is answered row by row'],
  },
  renewsExpired: {
    mistake: 'a renewal revives a lease that has run out',
    build: wrongly((right) => ({
      update: (collection, { filter, update }) =>
        right.update(collection, {
          filter: 'lease.by' in filter ? without(filter, 'lease.until') : filter,
          update,
        }),
    })),
    noticedBy: ['a lease is taken by a claim, prolonged by its holder, ended by its holder or the office'],
  },
  undoneStillTold: {
    mistake: 'the message of a decision stays when the decision is undone',
    build: withRoutes({
      'review.revoke': { ...routes['review.revoke'], run: stillTold(routes['review.revoke'].run) },
      'review.takeBack': { ...routes['review.takeBack'], run: stillTold(routes['review.takeBack'].run) },
    }),
    noticedBy: ['every notice arrives once'],
  },
  takenBackAnyTime: {
    mistake: 'a return is taken back after the graduate has been told',
    build: withRoutes({ 'review.takeBack': { ...routes['review.takeBack'], run: takenBackAnyTime } }),
    noticedBy: ['a return is taken back by who returned it, within ten seconds'],
  },
  readyUnclaimed: {
    mistake: 'the record that is ready behind the one on the page is not claimed',
    build: withRoutes({ 'queue.next': { ...routes['queue.next'], run: readyUnclaimed } }),
    noticedBy: ['who claims holds'],
  },
}

const lastLine = (set: Readonly<Record<string, unknown>>): string =>
  (set['history'] as Registration['history'] | undefined)?.at(-1)?.what ?? ''

/** Besides the twelve: what else the rules of the desk are for. */
export const otherDesks: Readonly<Record<string, WrongBuild>> = {
  listsForgotten: {
    mistake: 'the lists of the desk are not written with the place in the queue',
    build: wrongly(
      writing((set) =>
        isObject(set['queue'])
          ? { ...set, queue: { ...set['queue'], sourceLists: [], destinationLists: [] } }
          : set,
      ),
    ),
    noticedBy: ['what waits is found by exactly those who may decide', 'the queue says where it waits'],
  },
  reviewNeverCloses: {
    mistake: 'the review of a level never closes',
    build: { ...rightBuild, wrap: withOpenWindows },
    noticedBy: ['counselors decide while their review is open'],
  },
  placeLost: {
    mistake: 'taking an approval back does not put the record into its queue again',
    build: wrongly(
      writing((set) => (lastLine(set).endsWith('ApprovalRevoked') ? without(set, 'queue') : set)),
    ),
    noticedBy: ['undoing leaves the record as it was before the decision'],
  },
}
