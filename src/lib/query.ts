import { QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import type { Input, Output, PageCall } from '../../domain/contract/contract'
import { call, newIntent, troubleOf, type Intent, type Trouble } from './cloud'
import { isLost } from './is-lost'

/** For so long an answer counts as fresh: coming back to a page within it asks nothing. Milliseconds. */
const FRESH_MS = 5000

/** One for the whole app; the tab bar, which WeChat starts apart from the pages, shares it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // lib/cloud retries by itself, and knows better than the browser whether there is a network.
    queries: { retry: false, staleTime: FRESH_MS, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The console of the local cloud says so when it has moved the clock or run a timer. */
if (process.env.TARO_ENV === 'h5')
  window.addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
    if (data?.type === 'cloud:refresh') void queryClient.invalidateQueries()
  })

/** Asks again for what a page shows when the person comes back to it. */
export const useRefreshOnShow = (): void =>
  useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }))

export interface Asked<C extends PageCall> {
  readonly data: Output<C> | undefined
  readonly loading: boolean
  /** Why there is no (newer) answer. */
  readonly trouble: Trouble | null
  readonly ask: () => void
}

interface CallOptions {
  readonly enabled?: boolean
  readonly everyMs?: number
  /** For so long the answer counts as fresh, where the usual is too short. Milliseconds. */
  readonly freshMs?: number
}

/** The answer to a reading call, kept fresh; `everyMs` asks again while the page is open. */
export function useCall<C extends PageCall>(
  name: C,
  input: Input<C>,
  { enabled = true, everyMs, freshMs }: CallOptions = {},
): Asked<C> {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    ...(freshMs === undefined ? {} : { staleTime: freshMs }),
  })
  return {
    data,
    loading: isPending && enabled,
    trouble: error === null ? null : troubleOf(error),
    ask: () => void refetch(),
  }
}

export type Attempted<C extends WritingCall> =
  { readonly value: Output<C>; readonly trouble: null } | { readonly value: null; readonly trouble: Trouble }

export interface Command<C extends WritingCall> {
  /** Answers what the server did, or null: then `trouble` says why not. */
  readonly run: (input: Input<C>) => Promise<Output<C> | null>
  /** The same, and answers why not: for who goes on before the page is drawn again. */
  readonly attempt: (input: Input<C>) => Promise<Attempted<C>>
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly reset: () => void
}

interface Aftermath {
  /** Shown on the page that made the call: asked for again at once. */
  readonly askAgain: readonly PageCall[]
  /** Shown on other pages: asked for again when the person comes back to them. */
  readonly outdated: readonly PageCall[]
}

const ownRecord: Aftermath = { askAgain: ['me.get'], outdated: [] }
const ownProofs: Aftermath = { askAgain: ['me.get', 'proof.own'], outdated: [] }
const queued: Aftermath = { askAgain: [], outdated: ['queue.list', 'review.get', 'progress.get'] }
/** A destination that the school mends: a call for help may end with it. */
const mended: Aftermath = {
  askAgain: ['destination.get'],
  outdated: ['review.get', 'ticket.list', 'queue.list', 'progress.get'],
}

const colleagues: Aftermath = { askAgain: ['staff.list', 'staff.posts'], outdated: [] }

/** What a call makes outdated. Every answer asked for again is database operations in the closing hour. */
const aftermaths = {
  'identity.bind': ownRecord,
  'identity.unbind': ownRecord,
  'identity.confirmPhone': ownRecord,
  'ticket.open': { askAgain: ['ticket.own'], outdated: [] },
  'source.save': ownRecord,
  'source.submit': ownRecord,
  'source.withdraw': ownRecord,
  'source.edit': ownRecord,
  'source.askRevoke': ownRecord,
  'proof.finish': ownProofs,
  'proof.remove': ownProofs,
  'destination.save': ownRecord,
  'destination.submit': ownRecord,
  'destination.withdraw': ownRecord,
  'destination.confirm': ownRecord,
  'destination.reportError': ownRecord,
  'destination.askChange': ownRecord,
  // Its reports end with a confirmation.
  'destination.change': { askAgain: ['me.get'], outdated: ['report.list'] },
  'queue.next': queued,
  'queue.release': queued,
  'review.approve': queued,
  'review.return': queued,
  'review.revoke': { ...queued, askAgain: ['review.get'] },
  'review.takeBack': { ...queued, askAgain: ['review.get'] },
  'review.approveMany': { ...queued, askAgain: ['queue.list', 'queue.counts'] },
  'upstream.import': { askAgain: [], outdated: ['queue.list', 'review.get', 'progress.get'] },
  'destination.correct': mended,
  'destination.reopen': mended,
  'household.record': mended,
  'destination.import': { askAgain: [], outdated: ['queue.list', 'review.get', 'progress.get'] },
  // A report follows from the record and changes nothing of it.
  'report.issue': { askAgain: ['report.list'], outdated: [] },
  'report.revoke': { askAgain: ['report.list'], outdated: [] },
  'correction.request': { askAgain: ['me.get'], outdated: ['record.timeline'] },
  'correction.withdraw': { askAgain: ['me.get'], outdated: ['record.timeline'] },
  'correction.verify': { askAgain: ['correction.list'], outdated: [] },
  'correction.apply': { askAgain: ['correction.list'], outdated: [] },
  'correction.refuse': { askAgain: ['correction.list'], outdated: [] },
  'ticket.answer': { askAgain: ['ticket.list'], outdated: [] },
  'identity.check': { askAgain: ['review.get'], outdated: ['queue.list'] },
  'identity.release': { askAgain: ['review.get'], outdated: ['queue.list', 'progress.get'] },
  // The page notes what it saved by itself.
  'resume.save': { askAgain: [], outdated: [] },
  'resume.remove': ownProofs,
  'window.save': { askAgain: ['cohort.get', 'cohort.edits'], outdated: ['queue.list'] },
  'audit.verify': { askAgain: [], outdated: ['audit.state', 'status.get'] },
  'progress.recount': { askAgain: [], outdated: ['progress.get'] },
  'cohort.save': { askAgain: ['cohort.get', 'cohort.list', 'cohort.edits'], outdated: ['me.get'] },
  'cohort.copy': { askAgain: ['cohort.list'], outdated: ['me.get'] },
  'structure.rename': { askAgain: ['structure.get', 'cohort.edits'], outdated: ['cohort.get'] },
  'window.extend': { askAgain: ['window.extensions'], outdated: ['queue.list'] },
  'record.lock': { askAgain: [], outdated: ['review.get'] },
  'record.unlock': { askAgain: [], outdated: ['review.get'] },
  'push.save': {
    askAgain: ['push.get'],
    outdated: ['cohort.edits', 'progress.get', 'progress.units', 'push.standing'],
  },
  'push.test': { askAgain: ['push.history'], outdated: [] },
  'staff.grant': colleagues,
  'staff.suspend': colleagues,
  'staff.second': colleagues,
  'staff.invite': colleagues,
  'staff.withdraw': colleagues,
  'staff.import': colleagues,
  'staff.join': ownRecord,
  'policy.save': { askAgain: ['policy.get'], outdated: ['cohort.get', 'cohort.edits', 'queue.list'] },
  'keeping.save': { askAgain: ['keeping.schedule', 'cohort.edits'], outdated: ['cohort.get'] },
  // Written is only the line that says who looked.
  'policy.preview': { askAgain: [], outdated: [] },
} as const satisfies Partial<Record<PageCall, Aftermath>>

/** A call that changes something. */
export type WritingCall = keyof typeof aftermaths

/** Asks again for what a call has made outdated. */
export function settle(done: WritingCall): void {
  const { askAgain, outdated }: Aftermath = aftermaths[done]
  for (const name of askAgain) void queryClient.invalidateQueries({ queryKey: [name] })
  for (const name of outdated) void queryClient.invalidateQueries({ queryKey: [name], refetchType: 'none' })
}

/**
 * A writing call. One intent has one requestId: pressing again after a lost answer sends the same one, so
 * that nothing is done twice.
 */
export function useCommand<C extends WritingCall>(name: C): Command<C> {
  const wanted = useRef<{ readonly body: string; readonly intent: Intent } | null>(null)
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (input: Input<C>) => {
      const body = JSON.stringify(input)
      if (wanted.current?.body !== body) wanted.current = { body, intent: newIntent() }
      return call(name, input, wanted.current.intent)
    },
  })
  const attempt = async (input: Input<C>): Promise<Attempted<C>> => {
    try {
      const value = await mutateAsync(input)
      wanted.current = null
      settle(name)
      return { value, trouble: null }
    } catch (failed) {
      const trouble = troubleOf(failed)
      // Refused for good: the next press is another intent.
      if (!isLost(trouble)) wanted.current = null
      return { value: null, trouble }
    }
  }
  const run = async (input: Input<C>): Promise<Output<C> | null> => (await attempt(input)).value
  return { run, attempt, busy: isPending, trouble: error === null ? null : troubleOf(error), reset }
}
