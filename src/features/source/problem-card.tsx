import { problemSentences } from '../../../domain/messages'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { texts } from '../../texts/preview'
import { goToField } from './go-to-field'
import { allFields, type Form, type Problems } from './model'

/** What has to be mended before submitting; each line leads to its field. */
export function ProblemCard({ form, problems }: { form: Form; problems: Problems }) {
  const views = allFields(form)
  return (
    <Card title={texts.problems}>
      {Object.entries(problems).map(([field, problem]) => (
        <Cell
          key={field}
          icon="warn"
          label={views.find(({ key }) => key === field)?.label ?? field}
          help={problemSentences[problem]}
          value={texts.mend}
          onTap={() => goToField(field)}
        />
      ))}
    </Card>
  )
}
