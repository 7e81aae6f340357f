import { useRef, useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { call, newIntent, sentenceOf, troubleOf, type Intent, type Trouble } from '../../lib/cloud'
import { openWorkbook } from '../../lib/open-paper'
import { queryClient } from '../../lib/query'
import { texts } from '../../texts/retention'
import { farDay } from './counts-view'

export interface Asked {
  readonly studentNo: string
  readonly reason: string
}

export type Deed = 'export' | 'erase'
export type Who = Output<'keeping.erase'>['who']

/** What one sheet asks about; pressed however often, it is one intent. */
export interface Looked {
  readonly asked: Asked
  readonly intent: Intent
  readonly who: Who
  /** What would go; null: it is handed out. */
  readonly would: Output<'keeping.erase'> | null
}

export interface Said {
  readonly tone: 'success' | 'danger'
  readonly text: string
}

export interface PersonAsked {
  readonly looked: Looked | null
  readonly busy: Deed | null
  /** What came of the latest step, and of no earlier one. */
  readonly said: Said | null
  /** Says whose it is, and what would become of it, before anything is done. */
  readonly look: (deed: Deed, asked: Asked) => void
  /** Does what the open sheet asks about. */
  readonly confirm: () => void
  readonly close: () => void
  /** Something else is typed or opened: what was said, or is still being looked for, is about nothing any more. */
  readonly forget: () => void
}

/** A refusal in the words of this page; one with a day says the day too. */
export function refusalOf(trouble: Trouble): string {
  if (trouble.code === 'notFound') return texts.notFound
  const until = trouble.code === 'offline' ? undefined : trouble.until
  return until === undefined ? sentenceOf(trouble) : `${sentenceOf(trouble)}${texts.until(farDay(until))}`
}

/** One graduate's data, to be handed out or deleted: first it is said whose it is, then it is done. */
export function usePerson(cohortId: string): PersonAsked {
  const [looked, setLooked] = useState<Looked | null>(null)
  const [busy, setBusy] = useState<Deed | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const run = useRef(0)
  const forget = (): void => {
    run.current += 1
    setBusy(null)
    setSaid(null)
  }
  /** One step; what it answers when something else has begun meanwhile is dropped. */
  const step = async <T>(deed: Deed, ask: () => Promise<T>, then: (answer: T) => void): Promise<void> => {
    forget()
    const own = run.current
    setBusy(deed)
    try {
      const answer = await ask()
      if (run.current === own) then(answer)
    } catch (error) {
      if (run.current === own) setSaid({ tone: 'danger', text: refusalOf(troubleOf(error)) })
    }
    if (run.current === own) setBusy(null)
  }
  const done = (text: string): void => {
    setLooked(null)
    setSaid({ tone: 'success', text })
  }
  return {
    looked,
    busy,
    said,
    forget,
    close: () => {
      forget()
      setLooked(null)
    },
    look: (deed, asked) => {
      const input = { cohortId, ...asked, look: true }
      const show = (who: Who, would: Looked['would']): void =>
        setLooked({ asked, intent: newIntent(), who, would })
      if (deed === 'export')
        void step(
          deed,
          () => call('keeping.person', input),
          ({ who }) => show(who, null),
        )
      else
        void step(
          deed,
          () => call('keeping.erase', input),
          (would) => show(would.who, would),
        )
    },
    confirm: () => {
      if (looked === null) return
      const { asked, intent, who, would } = looked
      const input = { cohortId, ...asked, look: false }
      const handOut = async (): Promise<void> => {
        const { file } = await call('keeping.person', input, intent)
        if (file !== null) await openWorkbook(file)
      }
      if (would === null) void step('export', handOut, () => done(texts.exported(who.name)))
      else
        void step(
          'erase',
          () => call('keeping.erase', input, intent),
          () => {
            done(texts.erased(who.name))
            void queryClient.invalidateQueries({ queryKey: ['keeping.log'] })
          },
        )
    },
  }
}
