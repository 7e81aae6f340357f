import { useState } from 'react'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe } from '../../lib/me'
import { open, openTab } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts as record } from '../../texts/record'
import { texts } from '../../texts/correction'
import { CorrectionForm } from './correction-form'
import { CorrectionState } from './correction-state'

/** The correction that stands, the form to ask for one, or why there is neither. */
export function CorrectionGate({ field }: { readonly field: string | undefined }) {
  const { me, record: own, trouble, ask } = useMe()
  // Opened for a field: that is what the person came for, whatever has ended before.
  const [again, setAgain] = useState(field !== undefined)
  useRefreshOnShow()
  if (own !== null) {
    const { correction, mayRequestCorrection } = own
    if (mayRequestCorrection && (correction === null || again))
      return <CorrectionForm own={own} field={field} onSent={() => setAgain(false)} />
    if (correction !== null)
      return (
        <CorrectionState
          own={own}
          correction={correction}
          onAgain={mayRequestCorrection ? () => setAgain(true) : null}
        />
      )
  }
  const { title, text, action } = own === null ? record.none : texts.cannot
  return (
    <Page title={texts.title}>
      {me !== undefined && (
        <Empty
          icon="lock"
          title={title}
          text={text}
          action={{ label: action, onTap: () => (own === null ? open('bind') : openTab('home')) }}
        />
      )}
      {me === undefined && trouble === null && <Skeleton kind="form" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
