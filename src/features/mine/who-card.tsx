import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import type { OwnRecord } from '../../lib/me'
import { texts } from '../../texts/mine'
import './mine.css'

/** Who somebody is in one cohort. */
export function WhoCard({ record, onUnbind }: { record: OwnRecord; onUnbind: (record: OwnRecord) => void }) {
  const { labels } = texts
  const facts = [
    { label: labels.studentNo, value: record.studentNo },
    { label: labels.document, value: record.documentLast4 },
    { label: labels.cohort, value: record.cohortName },
    { label: labels.college, value: record.record['college'] ?? '' },
  ]
  return (
    <Card>
      <View className="qh-mine-name">{record.name}</View>
      <DefinitionList items={facts.filter(({ value }) => value !== '')} />
      <View className="qh-mine-line">{texts.unbind.wrongYear}</View>
      <View className="qh-mine-unbind">
        <Button kind="danger" small icon="exit" onTap={() => onUnbind(record)}>
          {texts.unbind.open}
        </Button>
      </View>
    </Card>
  )
}
