import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { texts } from '../../texts/entry'

/** A link that names a cohort that there is not: what may have happened, and what to do. */
export function LostCohort({ onLeave }: { onLeave: () => void }) {
  return (
    <Page brand="" chart tab="home">
      <Empty
        icon="calendar"
        title={texts.lost.title}
        text={texts.lost.text}
        action={{ label: texts.lost.action, onTap: onLeave }}
      />
    </Page>
  )
}
