import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { dateTime } from '../../lib/time'
import { changesCount, texts, versionName } from '../../texts/policy'
import type { Target } from './begun'
import { Editing } from './editing'
import { namesOf } from './policy-names'
import { PreviewSheet } from './preview-sheet'
import { RulesBoard } from './rules-board'
import { SaveSheet } from './save-sheet'
import { usePolicy, type PolicyState } from './use-policy'
import { VersionSheet } from './version-sheet'

/** Which sheet lies over the page. */
type Open =
  | { readonly sheet: 'edit'; readonly target: Target }
  | { readonly sheet: 'save' }
  | { readonly sheet: 'preview' }
  | { readonly sheet: 'version'; readonly version: number; readonly before: number | null }

export interface PolicyPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** The rules of one cohort: what they say, what is being changed, and the versions before. */
export function PolicyPageOf({ cohortId, picker }: PolicyPageProps) {
  const state = usePolicy(cohortId)
  const [open, setOpen] = useState<Open | null>(null)
  const mayPreview = mayStaff(useMe().me, 'record.mend')
  const { asked, policy, differences, done } = state
  const { data, trouble, loading, ask } = asked
  const overlay =
    open === null || policy === null ? null : (
      <Overlay cohortId={cohortId} state={state} open={open} onClose={() => setOpen(null)} />
    )
  return (
    <Page
      title={texts.title}
      overlay={overlay}
      bar={<Bar state={state} onSave={() => setOpen({ sheet: 'save' })} />}
    >
      {picker}
      {done && <Banner tone="success">{texts.saved}</Banner>}
      {differences.length > 0 && <Banner tone="info">{changesCount(differences.length)}</Banner>}
      {loading && <Skeleton kind="list" />}
      {trouble !== null &&
        (data === undefined ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {policy !== null && (
        <View>
          <View className="qh-pol-line">{texts.subtitle}</View>
          <RulesBoard
            policy={policy}
            troubles={state.troubles}
            onEdit={(target) => setOpen({ sheet: 'edit', target })}
          />
          {mayPreview && (
            <Card flush>
              <Cell icon="eye" label={texts.preview} onTap={() => setOpen({ sheet: 'preview' })} />
            </Card>
          )}
        </View>
      )}
      {data !== undefined && <Versions versions={data.versions} onOpen={setOpen} />}
    </Page>
  )
}

function Bar({ state, onSave }: { readonly state: PolicyState; readonly onSave: () => void }) {
  const changed = state.differences.length > 0
  return (
    <ActionBar>
      {changed && <Button onTap={state.discard}>{texts.discard}</Button>}
      <Button kind="primary" blocked={!changed} onTap={onSave}>
        {changed ? texts.saveShort : texts.unchanged}
      </Button>
    </ActionBar>
  )
}

interface VersionsProps {
  readonly versions: NonNullable<PolicyState['asked']['data']>['versions']
  readonly onOpen: (open: Open) => void
}

function Versions({ versions, onOpen }: VersionsProps) {
  return (
    <Card title={texts.versions}>
      {versions.map(({ version, at, byName, note }, index) => (
        <Cell
          key={version}
          label={index === 0 ? `${versionName(version)} · ${texts.current}` : versionName(version)}
          help={[byName === '' ? texts.unknownMaker : byName, dateTime(at), note]
            .filter((word) => word !== '')
            .join(' · ')}
          onTap={() => onOpen({ sheet: 'version', version, before: versions[index + 1]?.version ?? null })}
        />
      ))}
    </Card>
  )
}

interface OverlayProps {
  readonly cohortId: string
  readonly state: PolicyState
  readonly open: Open
  readonly onClose: () => void
}

function Overlay({ cohortId, state, open, onClose }: OverlayProps) {
  const { policy, asked } = state
  if (policy === null) return null
  switch (open.sheet) {
    case 'edit':
      return (
        <Editing
          policy={policy}
          target={open.target}
          onDone={(next) => {
            state.set(next)
            onClose()
          }}
          onClose={onClose}
        />
      )
    case 'save':
      return (
        <SaveSheet
          state={state}
          names={namesOf(...(asked.data === undefined ? [] : [asked.data.policy]), policy)}
          onClose={onClose}
        />
      )
    case 'preview':
      return <PreviewSheet cohortId={cohortId} policy={policy} onClose={onClose} />
    case 'version':
      return (
        <VersionSheet cohortId={cohortId} version={open.version} before={open.before} onClose={onClose} />
      )
  }
}
