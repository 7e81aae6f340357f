import { View } from '@tarojs/components'
import type { ReportKind } from '../../../domain/registration/registration'
import { Card } from '../../components/card'
import { Stack } from '../../components/stack'
import { explained, texts } from '../../texts/report'
import { ValidityChoice, type ValidityChoiceProps } from './validity-choice'
import './issue-form.css'

/** Before the first report: what 核验授权 is, and for how long. */
export function IssueForm({
  kind,
  validity,
}: {
  readonly kind: ReportKind
  readonly validity: ValidityChoiceProps
}) {
  return (
    <Stack>
      <Card title={texts.authorize.head}>
        {explained[kind].map(({ what, text }) => (
          <View key={what} className="qh-issue-note">
            <View className="qh-issue-what">{what}</View>
            <View className="qh-issue-text">{text}</View>
          </View>
        ))}
      </Card>
      <Card flush title={texts.authorize.validity}>
        <ValidityChoice {...validity} />
      </Card>
    </Stack>
  )
}
