import { View } from '@tarojs/components'
import type { Output } from '../../../domain/contract/contract'
import type { FlowName } from '../../../domain/registration/standing'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { board } from '../../texts/push-board'
import { backlogsShown, nextDigestWords } from './backlog-view'
import './waits-card.css'

export interface BacklogCardProps {
  readonly cohortId: string
  readonly standing: Output<'push.standing'>
  readonly flow: FlowName
  readonly now: number
  /** Opens a college. */
  readonly onOpen: (collegeId: string) => void
}

/** 积压: where work piles up by the rules in force, whom that was told, and whom it will be. */
export function BacklogCard({ cohortId, standing, flow, now, onOpen }: BacklogCardProps) {
  const { me } = useMe()
  const maySet = mayStaff(me, 'cohort.write')
  const { shown, more, backlogs } = backlogsShown(standing, { flow, now })
  const digest = nextDigestWords(standing, now)
  return (
    <Card
      title={board.title}
      aside={
        <Button
          kind="text"
          small
          iconAfter="chevron-right"
          onTap={() => open('push', { cohort: cohortId, tab: maySet ? 'rules' : 'history' })}
        >
          {maySet ? board.rules : board.history}
        </Button>
      }
    >
      {shown.length === 0 && <View className="qh-waits-text">{board.none}</View>}
      {shown.length > 0 && backlogs === 0 && <View className="qh-waits-text">{board.calm}</View>}
      {!standing.on && (
        <View className="qh-waits-text qh-waits-long">
          <Icon name="warn" size="small" />
          {board.off}
        </View>
      )}
      {shown.map(({ key, collegeId, college, whose, text, isBacklog, told }) => (
        <Tappable key={key} className="qh-waits-row" onTap={() => onOpen(collegeId)}>
          <View className="qh-waits-line">
            <View>{college}</View>
            <View className="qh-waits-whose">{whose}</View>
          </View>
          <View className={classes('qh-waits-text', isBacklog && 'qh-waits-long')}>
            <Icon name={isBacklog ? 'warn' : 'clock'} size="small" />
            {text}
          </View>
          {told !== '' && <View className="qh-waits-text">{told}</View>}
        </Tappable>
      ))}
      {more > 0 && <View className="qh-waits-text">{board.more(more)}</View>}
      {digest !== null && <View className="qh-waits-foot">{digest}</View>}
    </Card>
  )
}
