import { Banner } from '../../components/banner'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { readDraft } from '../../lib/draft'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { closing, monthDay } from '../../lib/time'
import { closedOn, opensOn, texts } from '../../texts/destination'
import { closedBecause, openUntil } from './time'
import { ValueCards } from './value-cards'

/** Nothing can be filled in: because of the time, or because 生源 comes first. */
export function ClosedView({ own }: { readonly own: OwnRecord }) {
  const now = serverNow()
  const values = { ...own.destination.claims, ...readDraft(own.id, 'destination') }
  const isEmpty = Object.keys(values).length === 0
  if (openUntil(own, 'destination', now) !== null)
    return (
      <Page title={texts.title}>
        <Empty
          icon="card"
          title={texts.sourceFirstTitle}
          text={texts.sourceFirst}
          action={{ label: texts.toSource, onTap: () => open('source') }}
        />
        {!isEmpty && <ValueCards own={own} values={values} />}
      </Page>
    )
  const text = `${texts.closed}${whenWords(own, now)}`
  return (
    <Page title={texts.title}>
      {isEmpty ? (
        <Empty icon="lock" title={texts.closedTitle} text={text} />
      ) : (
        <Banner icon="lock">{text}</Banner>
      )}
      {!isEmpty && <ValueCards own={own} values={values} />}
    </Page>
  )
}

function whenWords(own: OwnRecord, now: number): string {
  const because = closedBecause(own, 'destination', now)
  if (because === null) return ''
  return 'opensAt' in because
    ? opensOn(monthDay(because.opensAt, now))
    : closedOn(closing(because.closedAt, now))
}
