import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Icon } from '../../components/icon'
import { ListRow } from '../../components/list-row'
import { DatePicker } from '../../components/pickers'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { DAY, isoDay, startOfDay } from '../../lib/time'
import { texts } from '../../texts/retention'
import { countLine, farDay, type KindNames } from './counts-view'
import { usePreview } from './use-preview'
import '../../components/moment-field.css'

export interface PreviewPartProps {
  readonly cohortId: string
  readonly schedule: Output<'keeping.schedule'>
  readonly names: KindNames
}

/** 试算: what a day will have ended, counted part by part; nothing is touched. */
export function PreviewPart({ cohortId, schedule, names }: PreviewPartProps) {
  const [day, setDay] = useState(() => isoDay(Math.max(schedule.now, schedule.personalAt)))
  const { counted, busy, looked, trouble, count, forget } = usePreview(cohortId)
  return (
    <Stack>
      <Card>
        <Stack>
          <View>{texts.previewText}</View>
          <DatePicker
            value={day}
            start={isoDay(schedule.now)}
            onPick={(picked) => {
              forget()
              setDay(picked)
            }}
          >
            <View>
              <View className="qh-mom-label">{texts.previewDay}</View>
              <View className="qh-mom-box">
                <Text>{farDay(startOfDay(day))}</Text>
                <Icon name="calendar" />
              </View>
            </View>
          </DatePicker>
          <Button
            kind="primary"
            wide
            busy={busy && texts.counting(looked)}
            onTap={() => count(startOfDay(day) + DAY - 1)}
          >
            {texts.count}
          </Button>
        </Stack>
      </Card>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {counted !== null && counted.length === 0 && (
        <Empty icon="check" title={texts.nothing} text={texts.nothingText} />
      )}
      {counted !== null && counted.length > 0 && (
        <Card title={texts.counted(looked, farDay(startOfDay(day)))}>
          {counted.map((one) => (
            <ListRow key={`${one.cause}${one.kind}`} head={countLine(one, names)} />
          ))}
        </Card>
      )}
    </Stack>
  )
}
