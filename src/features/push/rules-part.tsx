import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { texts } from '../../texts/push'
import { ChannelsCard } from './channels-card'
import { LevelsCard } from './levels-card'
import { PreviewSheet } from './preview-sheet'
import { RemoveRobotSheet, RobotSheet } from './robot-sheet'
import { SaveSheet } from './save-sheet'
import { ThresholdSheet, type ThresholdTarget } from './threshold-sheet'
import { TimesCard } from './times-card'
import type { RulesState } from './use-rules'

/** Which sheet lies over the page. */
export type OpenSheet =
  | { readonly sheet: 'threshold'; readonly target: ThresholdTarget }
  | { readonly sheet: 'set' | 'remove' | 'save' | 'preview' }

export interface RulesPartProps {
  readonly cohortId: string
  readonly state: RulesState
  readonly onOpen: (open: OpenSheet) => void
}

/** 规则: what is a backlog, when it is told, and where to. */
export function RulesPart({ cohortId, state, onOpen }: RulesPartProps) {
  const { asked, rules, done, restored } = state
  const { data, loading, trouble, ask } = asked
  if (loading) return <Skeleton kind="list" />
  if (data === undefined || rules === null)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  return (
    <Stack>
      {done !== null && <Banner tone="success">{done}</Banner>}
      {restored && <Banner>{texts.restored}</Banner>}
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <View className="qh-push-line">{texts.subtitle}</View>
      <Card flush>
        <Check on={rules.on} label={texts.on} onTap={() => state.set({ ...rules, on: !rules.on })} />
      </Card>
      {data.paused ? (
        <Banner tone="warn">{texts.pausedNote}</Banner>
      ) : (
        !rules.on && <Banner tone="warn">{texts.offNote}</Banner>
      )}
      <LevelsCard
        rules={rules}
        colleges={data.colleges}
        onEdit={(target) => onOpen({ sheet: 'threshold', target })}
      />
      <TimesCard rules={rules} onSet={state.set} />
      <ChannelsCard
        cohortId={cohortId}
        rules={rules}
        robot={data.robot}
        onSet={state.set}
        onRobot={(sheet) => {
          state.reset()
          onOpen({ sheet })
        }}
      />
    </Stack>
  )
}

export interface RulesOverlayProps {
  readonly cohortId: string
  readonly state: RulesState
  readonly open: OpenSheet
  readonly onClose: () => void
}

/** The sheet that is open. */
export function RulesOverlay({ cohortId, state, open, onClose }: RulesOverlayProps) {
  const { rules, asked } = state
  if (rules === null) return null
  switch (open.sheet) {
    case 'threshold':
      return (
        <ThresholdSheet
          rules={rules}
          colleges={asked.data?.colleges ?? []}
          target={open.target}
          onSet={(next) => {
            state.set(next)
            onClose()
          }}
          onClose={onClose}
        />
      )
    case 'set':
      return <RobotSheet state={state} onClose={onClose} />
    case 'remove':
      return <RemoveRobotSheet state={state} onClose={onClose} />
    case 'save':
      return <SaveSheet state={state} onClose={onClose} />
    case 'preview':
      return (
        <PreviewSheet
          cohortId={cohortId}
          rules={rules}
          robot={asked.data?.robot === true}
          paused={asked.data?.paused === true}
          onClose={onClose}
        />
      )
  }
}
