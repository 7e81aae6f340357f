import { View } from '@tarojs/components'
import type { Output } from '../../../domain/contract/contract'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Tag } from '../../components/status-tag'
import { sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { useCall, useRefreshOnShow } from '../../lib/query'
import { dateTime } from '../../lib/time'
import { kindWords, texts } from '../../texts/help'
import './help.css'
import { standingOf } from './ticket-standing'

const words = texts.tickets
type Ticket = Output<'ticket.own'>['tickets'][number]

/** The own calls for help, the newest first, with what the school answered. `sent`: one has just gone out. */
export function TicketsView({ sent }: { sent: boolean }) {
  const { data, trouble, ask } = useCall('ticket.own', {})
  useRefreshOnShow()
  const tickets = data?.tickets ?? []
  const again = (): void => open('ask')
  return (
    <Page
      title={words.title}
      personal={tickets.length > 0 ? true : undefined}
      bar={
        tickets.length === 0 ? undefined : (
          <ActionBar>
            <Button wide icon="chat" onTap={again}>
              {words.again}
            </Button>
          </ActionBar>
        )
      }
    >
      {data === undefined && trouble === null && <Skeleton kind="list" />}
      {data === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {sent && tickets.length > 0 && <Banner tone="success">{words.sent}</Banner>}
      {data !== undefined && tickets.length === 0 && (
        <Empty
          icon="chat"
          title={words.none.title}
          text={words.none.text}
          action={{ label: words.none.action, onTap: again }}
        />
      )}
      {tickets.map((ticket) => (
        <One key={ticket.id} ticket={ticket} />
      ))}
    </Page>
  )
}

function One({ ticket }: { ticket: Ticket }) {
  const { tone, icon, word } = standingOf(ticket)
  return (
    <Card>
      <View className="qh-ticket-head">
        <View className="qh-faq-question">{kindWords[ticket.kind]}</View>
        <Tag tone={tone} icon={icon}>
          {word}
        </Tag>
      </View>
      <View className="qh-ticket-text">{ticket.text}</View>
      <View className="qh-help-line">{dateTime(ticket.at)}</View>
      {ticket.answers.map(({ at, by, text }) => (
        <View key={`${String(at)}${text}`} className="qh-ticket-answer">
          <View className="qh-help-line">
            {by === 'staff' ? words.staff : words.you} {dateTime(at)}
          </View>
          <View className="qh-ticket-text">{text}</View>
        </View>
      ))}
    </Card>
  )
}
