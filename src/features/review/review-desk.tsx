import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useKeys } from '../../lib/keys'
import { back } from '../../lib/navigate'
import { texts } from '../../texts/review'
import { Decision } from './decision'
import { Problem } from './problem'
import { UndoStrip } from './undo-strip'
import type { Review } from './reviewing'
import { isMine } from './use-lease'
import { usePlaceInList } from './use-place-in-list'
import type { Wanted } from './wanted'

export interface ReviewDeskProps {
  readonly wanted: Wanted
  readonly review: Review
}

/** The page of one record, and what there is to say when there is none. */
export function ReviewDesk({ wanted, review }: ReviewDeskProps) {
  const { asked, finished, gone, done } = review
  const place = usePlaceInList(wanted, review.place)
  // What is only looked at has no place among those that wait.
  const title = (isMine(asked.data) ? place : null) ?? texts.titles[wanted.flow]
  if (finished) return <Finished title={texts.titles[wanted.flow]} review={review} />
  if (gone)
    return (
      <Page title={title}>
        {done !== null && <Banner tone="success">{done}</Banner>}
        <Empty
          icon="people"
          title={texts.gone}
          text={texts.goneText}
          action={{ label: texts.toNext, onTap: review.next }}
        />
      </Page>
    )
  if (asked.data === undefined)
    return (
      <Page title={title}>
        {asked.trouble === null ? (
          <Skeleton kind="form" />
        ) : (
          <ErrorState text={sentenceOf(asked.trouble)} onRetry={asked.ask} />
        )}
      </Page>
    )
  return <Decision key={`${review.id}:${review.turn}`} title={title} view={asked.data} review={review} />
}

/** Nothing waits any more; the last decision can still be undone. */
function Finished({ title, review }: { readonly title: string; readonly review: Review }) {
  const { done, undoable, undo, working } = review
  useKeys({ z: undo })
  return (
    <Page title={title}>
      {undoable !== null && (
        <View>
          <UndoStrip undoable={undoable} busy={working === 'undo'} blocked={working !== null} onUndo={undo} />
        </View>
      )}
      {done !== null && <Banner tone="success">{done}</Banner>}
      <Problem review={review} decidable={false} />
      <Empty
        icon="check"
        title={texts.allDone}
        text={texts.allDoneText}
        action={{ label: texts.toQueue, onTap: back }}
      />
    </Page>
  )
}
