import { View } from '@tarojs/components'
import type { Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/push'
import { PlaceLineView } from './place-line'
import type { Rules } from './rules-draft'

export interface PreviewSheetProps {
  readonly cohortId: string
  /** As they stand on the page, saved or not. */
  readonly rules: Rules
  readonly robot: boolean
  readonly paused: boolean
  readonly onClose: () => void
}

/** Who would be told what now by these rules, and why. */
export function PreviewSheet({ cohortId, rules, robot, paused, onClose }: PreviewSheetProps) {
  const { data, loading, trouble, ask } = useCall('push.preview', { cohortId, rules }, { freshMs: 0 })
  return (
    <Sheet
      open
      cross
      title={texts.previewTitle}
      text={texts.previewText}
      onClose={onClose}
      confirm={{ label: texts.again, busy: loading && texts.counting, onTap: ask }}
    >
      {loading && <Skeleton kind="form" />}
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {data !== undefined && <Shown preview={data} none={noneOf(rules, paused)} robot={robot} />}
    </Sheet>
  )
}

/** Why nobody would be told. */
function noneOf({ on }: Rules, paused: boolean): string {
  if (paused) return texts.pausedNote
  return on ? texts.previewNone : texts.previewOff
}

interface ShownProps {
  readonly preview: Output<'push.preview'>
  /** Said where there is nothing to tell. */
  readonly none: string
  readonly robot: boolean
}

function Shown({ preview, none, robot }: ShownProps) {
  const { now, lines, to, robotText } = preview
  if (lines.length === 0) return <Banner tone="success">{none}</Banner>
  return (
    <Stack>
      <View>
        {lines.map((line) => (
          <PlaceLineView key={`${line.collegeId}/${line.flow}/${line.level}`} line={line} now={now} />
        ))}
      </View>
      {to.length === 0 ? (
        <Banner tone="warn">{texts.previewNobody}</Banner>
      ) : (
        <View>
          <View className="qh-push-label">{texts.previewTo(to.length)}</View>
          {to.map(({ name, lines: count }, index) => (
            <View key={`${name}:${index}`} className="qh-push-person">
              <View>{name}</View>
              <View className="qh-push-said">{texts.places(count)}</View>
            </View>
          ))}
        </View>
      )}
      {robotText !== '' && (
        <View>
          <View className="qh-push-label">{robot ? texts.robotSays : texts.robotWouldSay}</View>
          <View className="qh-push-robot-text">{robotText}</View>
        </View>
      )}
    </Stack>
  )
}
