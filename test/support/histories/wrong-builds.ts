import { routes } from '../../../cloudfunctions/api/routes'
import type { InvariantName } from './invariants'
import { rightBuild, type Build } from './run-history'
import {
  amendingEarly,
  drainTakingOffFirst,
  isObject,
  isOneOf,
  reading,
  seeingLatest,
  withFreshNotices,
  without,
  withOpenWindows,
  withoutRev,
  writing,
  wrongly,
  type Found,
} from './wrong-tools'

/** An implementation with one mistake in it, and the invariants that must notice. */
export interface WrongBuild {
  /** What is wrong with it. */
  readonly mistake: string
  /** Only a crash shows it: looked for among histories with faults. */
  readonly needsCrash?: true
  readonly build: Build
  readonly noticedBy: readonly [InvariantName, ...InvariantName[]]
}

/** The mistakes that the design is meant to make impossible. */
export const wrongBuilds: Readonly<Record<string, WrongBuild>> = {
  noRevGuard: {
    mistake: 'a write is not guarded by the revision that was read',
    build: wrongly((right) => ({
      update: (collection, change) => right.update(collection, withoutRev(change)),
    })),
    noticedBy: ['every write grows rev by one', 'no value entered is lost'],
  },
  outboxInSecondCall: {
    mistake: 'outgoing work is written by a second call after the state',
    build: wrongly((right) => ({
      update: async (collection, { filter, update }) => {
        const { set = {} } = update
        if (!('history' in set)) return right.update(collection, { filter, update })
        const written = await right.update(collection, {
          filter,
          update: { ...update, set: without(set, 'outbox', 'outboxDueAt') },
        })
        const { outbox, outboxDueAt } = set
        if (written === 1)
          await right.update(collection, {
            filter: without(filter, 'rev'),
            update: { set: { outbox, outboxDueAt }, inc: { rev: 1 } },
          })
        return written
      },
    })),
    noticedBy: ['every line of history is delivered once'],
  },
  leaseIgnored: {
    mistake: 'leases of others are not looked at',
    build: wrongly(reading((found) => ({ ...found, lease: null }))),
    noticedBy: ['nobody passes a live lease'],
  },
  receiptIgnored: {
    mistake: 'a repeated request is not recognised by its receipt',
    build: wrongly(reading((found) => ({ ...found, receipts: {} }))),
    noticedBy: ['what was acknowledged is stored once', 'what was refused left nothing'],
  },
  seenIgnored: {
    mistake: 'whatever a reviewer had on the screen counts as the latest',
    build: {
      ...rightBuild,
      routes: {
        ...routes,
        'review.approve': { ...routes['review.approve'], run: seeingLatest(routes['review.approve'].run) },
        'review.return': { ...routes['review.return'], run: seeingLatest(routes['review.return'].run) },
      },
    },
    noticedBy: ['a decision saw what it decided'],
  },
  scopeAfterRead: {
    mistake: 'the scope is checked after the read instead of being part of the query',
    build: wrongly((right) => ({
      find: async (collection, filter, options) => {
        const { campusId, cohortId, collegeId, ...others } = filter
        if (campusId === undefined) return right.find(collection, filter, options)
        const all = (await right.find(
          collection,
          { ...others, ...(cohortId !== undefined && { cohortId }) },
          { ...options, limit: 1000 },
        )) as Found[]
        return all
          .filter((found) => isOneOf(found.campusId, campusId) && isOneOf(found.collegeId, collegeId))
          .slice(0, options.limit)
      },
    })),
    noticedBy: ['staff receive only their scope'],
  },
  updateNotCounted: {
    mistake: 'a write that met nothing is taken for done',
    build: wrongly((right) => ({
      update: async (...asked) => {
        await right.update(...asked)
        return 1
      },
    })),
    noticedBy: ['what was acknowledged is stored once', 'who claims holds'],
  },
  blindRetry: {
    mistake: 'a write that lost the race is sent again under the new revision without deciding again',
    build: wrongly((right) => ({
      update: async (collection, change) => {
        const { filter, update } = change
        const written = await right.update(collection, change)
        const [found] =
          written === 1
            ? []
            : ((await right.find(collection, without(filter, 'rev'), { limit: 1 })) as Found[])
        if (found?.rev === undefined) return written
        return right.update(collection, {
          filter: { ...filter, rev: found.rev },
          update: { ...update, set: { ...update.set, rev: found.rev + 1 } },
        })
      },
    })),
    noticedBy: ['no value entered is lost', 'every command leaves one line of history'],
  },
  takenOffFirst: {
    mistake: 'outgoing work is taken off the record before it is done',
    needsCrash: true,
    build: { ...rightBuild, drain: drainTakingOffFirst },
    noticedBy: ['every line of history is delivered once'],
  },
  noticesWithoutId: {
    mistake: 'a notice gets a new id each time it is delivered',
    build: { ...rightBuild, wrap: withFreshNotices },
    noticedBy: ['every notice arrives once'],
  },
  drainUnguarded: {
    mistake: 'the drain puts back the list it read, whatever was added meanwhile',
    build: wrongly((right) => ({
      update: (collection, { filter, update }) =>
        update.set !== undefined && 'outboxDueAt' in update.set && !('history' in update.set)
          ? right.update(collection, {
              filter: without(filter, 'rev'),
              update: { set: without(update.set, 'rev'), inc: { rev: 1 } },
            })
          : right.update(collection, { filter, update }),
    })),
    noticedBy: ['every line of history is delivered once'],
  },
  queueForgotten: {
    mistake: 'the place in the queue is not written with the state',
    build: wrongly(writing((set) => without(set, 'queue'))),
    noticedBy: ['the queue says where it waits'],
  },
  decisionsForgotten: {
    mistake: 'the decisions of a level are not kept',
    build: wrongly(
      writing((set) =>
        isObject(set['source']) ? { ...set, source: { ...set['source'], decisions: [] } } : set,
      ),
    ),
    noticedBy: ['one decision a level stands'],
  },
  amendedTooEarly: {
    mistake: 'what was submitted is laid over the roster by the first level already',
    build: wrongly(writing(amendingEarly)),
    noticedBy: ['amendments come from approved rounds'],
  },
  roundStaysOne: {
    mistake: 'a submission after a return keeps the old round',
    build: wrongly(
      writing((set) =>
        isObject(set['source']) && isObject(set['source']['frozen'])
          ? {
              ...set,
              source: { ...set['source'], round: 1, frozen: { ...set['source']['frozen'], round: 1 } },
            }
          : set,
      ),
    ),
    noticedBy: ['rounds count submissions'],
  },
  returnForgotten: {
    mistake: 'a return leads to a draft, as if nobody had sent it back',
    build: wrongly(
      writing((set) =>
        isObject(set['source']) && set['source']['status'] === 'returned'
          ? { ...set, source: { ...set['source'], status: 'draft' } }
          : set,
      ),
    ),
    noticedBy: ['every step is legal', 'the history tells how it came to stand where it stands'],
  },
  windowIgnored: {
    mistake: 'windows never close',
    build: { ...rightBuild, wrap: withOpenWindows },
    noticedBy: ['students write while it is open'],
  },
  historyForgotten: {
    mistake: 'the line of history is left out of the write',
    build: wrongly(writing((set) => without(set, 'history'))),
    noticedBy: ['every command leaves one line of history'],
  },
  scopeForgotten: {
    mistake: 'the scope is not checked at all',
    build: wrongly((right) => ({
      find: async (collection, filter, options) => {
        const { collegeId } = filter
        const all = (await right.find(collection, without(filter, 'collegeId'), options)) as Found[]
        const own =
          isObject(collegeId) && 'in' in collegeId ? (collegeId['in'] as readonly string[])[0] : undefined
        return own === undefined ? all : all.map((found) => ({ ...found, collegeId: own }))
      },
    })),
    noticedBy: ['nobody writes what is not theirs to write'],
  },
  claimForgotten: {
    mistake: 'a claim that is sent again does not look for the record it holds already',
    build: wrongly((right) => ({
      find: (collection, filter, { anyOf, ...options }) => {
        const others = anyOf?.filter((one) => !('lease.request' in one))
        return right.find(collection, filter, { ...options, ...(others !== undefined && { anyOf: others }) })
      },
    })),
    noticedBy: ['who claims holds'],
  },
  claimTidiesUp: {
    mistake: 'a claim clears the receipts of the record it claims',
    build: wrongly(
      writing((set) => ('lease' in set && !('history' in set) ? { ...set, receipts: {} } : set)),
    ),
    noticedBy: ['a call changes only its own part'],
  },
  contentIgnored: {
    mistake: 'a request is known by its id alone, whatever it says',
    build: {
      ...rightBuild,
      routes: {
        ...routes,
        'source.save': {
          ...routes['source.save'],
          run: (input, context) => routes['source.save'].run(input, { ...context, bodyHash: 'same' }),
        },
      },
    },
    noticedBy: ['one id stands for one content'],
  },
  lostRaceThrows: {
    mistake: 'a lost race ends the call instead of being decided again',
    build: wrongly((right) => ({
      update: async (...asked) => {
        if ((await right.update(...asked)) === 0) throw new Error('nothing was updated')
        return 1
      },
    })),
    noticedBy: ['no answer is a bug'],
  },
  frozenForgotten: {
    mistake: 'a submission does not freeze its content',
    build: wrongly(
      writing((set) =>
        isObject(set['source']) ? { ...set, source: { ...set['source'], frozen: null } } : set,
      ),
    ),
    noticedBy: ['what is reviewed is frozen'],
  },
}
