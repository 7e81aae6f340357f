import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** The résumé, which is nobody's but one's own (G5). */
export function ResumeCard() {
  const { resume } = texts
  return (
    <Card flush>
      <Cell icon="briefcase" label={resume.label} help={resume.line} onTap={() => open('resume')} />
    </Card>
  )
}
