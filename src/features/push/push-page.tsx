import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Capability } from '../../../domain/people/roles'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Tabs } from '../../components/tabs'
import { mayStaff, useMe } from '../../lib/me'
import { texts } from '../../texts/push'
import { PushHistory } from './push-history'
import { RulesOverlay, RulesPart, type OpenSheet } from './rules-part'
import { UnreachedList } from './unreached-list'
import { useRules } from './use-rules'
import './push.css'

type Tab = keyof typeof texts.tabs

/** Who sees which part of the page. */
const tabs = [
  { key: 'rules', seenBy: 'cohort.write' },
  { key: 'history', seenBy: 'progress.read' },
  { key: 'unreached', seenBy: 'review' },
] as const satisfies readonly { readonly key: Tab; readonly seenBy: Capability }[]

interface PartProps {
  readonly cohortId: string
  /** Chooses the cohort, on top. */
  readonly picker: ReactNode
  /** The tabs. */
  readonly head: ReactNode
}

export interface PushPageProps extends Pick<PartProps, 'cohortId' | 'picker'> {
  /** The part to begin with. */
  readonly begin?: string | undefined
}

/** 积压提醒 of one cohort: its rules, what was sent, and who was not reached, as far as this person may see each. */
export function PushPageOf({ cohortId, picker, begin }: PushPageProps) {
  const { me } = useMe()
  const seen = tabs.filter(({ seenBy }) => mayStaff(me, seenBy)).map(({ key }) => key)
  const [chosen, choose] = useState<string | undefined>(begin)
  const tab = seen.find((key) => key === chosen) ?? seen[0] ?? 'history'
  const head =
    seen.length > 1 ? (
      <Tabs items={seen.map((key) => ({ key, label: texts.tabs[key] }))} at={tab} onChange={choose} />
    ) : undefined
  const part = { cohortId, picker, head }
  if (tab === 'rules') return <RulesPage {...part} />
  return (
    <Page title={texts.title} head={head}>
      <View className="qh-under-tabs">{picker}</View>
      {tab === 'history' ? <PushHistory cohortId={cohortId} /> : <UnreachedList cohortId={cohortId} />}
    </Page>
  )
}

function RulesPage({ cohortId, picker, head }: PartProps) {
  const state = useRules(cohortId)
  const [open, setOpen] = useState<OpenSheet | null>(null)
  const { rules, changes } = state
  const changed = changes.length > 0
  return (
    <Page
      title={texts.title}
      head={head}
      overlay={
        open !== null && (
          <RulesOverlay cohortId={cohortId} state={state} open={open} onClose={() => setOpen(null)} />
        )
      }
      bar={
        rules !== null && (
          <ActionBar>
            {changed && <Button onTap={state.discard}>{texts.discard}</Button>}
            <Button icon="eye" onTap={() => setOpen({ sheet: 'preview' })}>
              {texts.preview}
            </Button>
            <Button
              kind="primary"
              blocked={!changed}
              onTap={() => {
                state.reset()
                setOpen({ sheet: 'save' })
              }}
            >
              {changed ? texts.save : texts.unchanged}
            </Button>
          </ActionBar>
        )
      }
    >
      <View className="qh-under-tabs">{picker}</View>
      <RulesPart cohortId={cohortId} state={state} onOpen={setOpen} />
    </Page>
  )
}
