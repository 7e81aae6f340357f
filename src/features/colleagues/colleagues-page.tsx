import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { CohortPicker } from '../../components/cohort-picker'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { useNow } from '../../lib/now'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/colleagues'
import { ColleagueSheet } from './colleague-sheet'
import { grantsWords, invitationWords, seenWords, standing } from './colleague-words'
import { ImportSheet } from './import-sheet'
import { InviteSheet } from './invite-sheet'
import { PostSheet } from './post-sheet'
import { useColleagues, type Colleagues } from './use-colleagues'

/** 人员: who works in the office and what for, for who appoints them. No cohort is needed: a school begins here. */
export function ColleaguesPage() {
  const { me, loading, trouble, ask } = useMe()
  useRefreshOnShow()
  if (mayStaff(me, 'staff.grant')) return <Appointing />
  return (
    <Page title={texts.title}>
      {loading && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && <Empty icon="lock" title={texts.noRight} text={texts.noRightText} />}
    </Page>
  )
}

/** What lies over the page; a person and an invitation by their id, so that what is shown is the newest. */
type Over =
  { readonly sheet: 'invite' | 'import' } | { readonly sheet: 'person' | 'post'; readonly id: string } | null

function Appointing() {
  const of = useColleagues()
  const [over, setOver] = useState<Over>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { peoplePages, invitedPages, cohortId } = of
  useReachBottom(() => {
    peoplePages.loadMore()
    invitedPages.loadMore()
  })
  const show = (next: Over): void => {
    setSaid(null)
    setOver(next)
  }
  const done = (words: string): void => {
    setOver(null)
    setSaid(words)
  }
  const trouble = peoplePages.trouble ?? invitedPages.trouble
  const isEmpty = of.people.length === 0
  return (
    <Page
      title={texts.title}
      overlay={<Overlay of={of} over={over} onClose={() => setOver(null)} onDone={done} />}
      bar={
        <ActionBar>
          <Button
            kind="primary"
            icon="plus"
            blocked={of.campusId === ''}
            onTap={() => show({ sheet: 'invite' })}
          >
            {texts.invite}
          </Button>
        </ActionBar>
      }
    >
      {of.cohorts.length > 1 && <CohortPicker cohorts={of.cohorts} at={cohortId ?? ''} onPick={of.choose} />}
      {said !== null && <Banner tone="success">{said}</Banner>}
      {peoplePages.loading && <Skeleton kind="list" />}
      {trouble !== null &&
        (isEmpty ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={peoplePages.ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {cohortId !== null && (
        <Card flush>
          <Cell
            icon="list"
            label={texts.import}
            help={texts.importHelp}
            onTap={() => show({ sheet: 'import' })}
          />
        </Card>
      )}
      <Invited of={of} onPick={(id) => show({ sheet: 'post', id })} />
      <People of={of} onPick={(id) => show({ sheet: 'person', id })} />
      {(peoplePages.more || invitedPages.more) && (
        <Button
          kind="text"
          wide
          busy={(peoplePages.loadingMore || invitedPages.loadingMore) && texts.loadingMore}
          onTap={() => {
            peoplePages.loadMore()
            invitedPages.loadMore()
          }}
        >
          {texts.more}
        </Button>
      )}
    </Page>
  )
}

interface ListProps {
  readonly of: Colleagues
  readonly onPick: (id: string) => void
}

const HOUR = 3_600_000

function Invited({ of, onPick }: ListProps) {
  const now = useNow(HOUR)
  if (of.invited.length === 0) return null
  return (
    <Card title={texts.invited}>
      {of.invited.map((post) => (
        <Cell
          key={post.id}
          icon="hourglass"
          label={post.name}
          help={invitationWords(post, of.names, now)}
          value={post.waits ? texts.waits : undefined}
          onTap={() => onPick(post.id)}
        />
      ))}
    </Card>
  )
}

function People({ of, onPick }: ListProps) {
  const now = useNow(HOUR)
  if (of.peoplePages.loading) return null
  if (of.people.length === 0 && of.peoplePages.trouble === null)
    return <Empty icon="people" title={texts.nobody} text={texts.nobodyText} />
  return (
    <Card title={texts.people}>
      {of.people.map((person) => (
        <Cell
          key={person.openid}
          icon="person"
          label={person.name}
          help={`${grantsWords(person.grants, of.names, now)} · ${seenWords(person, now)}`}
          value={standing(person)}
          onTap={() => onPick(person.openid)}
        />
      ))}
    </Card>
  )
}

interface OverlayProps {
  readonly of: Colleagues
  readonly over: Over
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

function Overlay({ of, over, onClose, onDone }: OverlayProps) {
  if (over === null) return null
  if ('id' in over) {
    const person = over.sheet === 'person' ? of.people.find(({ openid }) => openid === over.id) : undefined
    const post = over.sheet === 'post' ? of.invited.find(({ id }) => id === over.id) : undefined
    if (person !== undefined)
      return <ColleagueSheet key={person.rev} of={of} person={person} onClose={onClose} onDone={onDone} />
    return post === undefined ? null : <PostSheet of={of} post={post} onClose={onClose} onDone={onDone} />
  }
  if (over.sheet === 'invite') return <InviteSheet of={of} onClose={onClose} />
  return of.cohortId === null ? null : (
    <ImportSheet cohortId={of.cohortId} onClose={onClose} onDone={onDone} />
  )
}
