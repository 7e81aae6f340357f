import { sentenceOf } from '../lib/cloud'
import { back } from '../lib/navigate'
import type { Paged } from '../lib/paged'
import { Empty } from './empty'
import { ErrorState } from './error-state'
import { Page } from './page'
import { Skeleton } from './skeleton'

export interface MissingRowProps {
  readonly title: string
  /** The list in which it is looked for. */
  readonly list: Pick<Paged, 'loading' | 'more' | 'trouble' | 'ask'>
  readonly texts: { readonly gone: string; readonly goneText: string; readonly toList: string }
}

/** A page of one row of a list that is not there: still looked for, not readable, or gone. */
export function MissingRow({ title, list, texts }: MissingRowProps) {
  const { loading, more, trouble, ask } = list
  return (
    <Page title={title}>
      {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {trouble === null && (loading || more) && <Skeleton kind="form" />}
      {trouble === null && !loading && !more && (
        <Empty
          icon="check"
          title={texts.gone}
          text={texts.goneText}
          action={{ label: texts.toList, onTap: back }}
        />
      )}
    </Page>
  )
}
