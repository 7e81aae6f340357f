import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Empty } from '../../components/empty'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { Search } from '../../components/search'
import { Tappable } from '../../components/tappable'
import { useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { questions } from '../../texts/faq'
import { texts } from '../../texts/help'
import { ContactsCard } from './contacts-card'
import { findQuestions, type Answered } from './find-questions'
import './help.css'
import { cohortFor } from './own-cohort'

const words = texts.questions

/** Questions by the words that people have for them, and whom to ask. Answers fit the own cohort's policy. */
export function QuestionsView() {
  const { me, record } = useMe()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const found = findQuestions(questions, { place: record?.place ?? null }, search)
  const cohort = me === undefined ? '' : cohortFor(me, '', record?.cohortId ?? '')
  const ask = (): void => open('ask', cohort === '' ? {} : { cohort })
  return (
    <Page title={words.title} head={<Search placeholder={words.search} onSearch={setSearch} />}>
      {found.length === 0 && (
        <Empty
          icon="help"
          title={words.none.title}
          text={words.none.text}
          action={{ label: words.none.action, onTap: ask }}
        />
      )}
      {found.length > 0 && (
        <Card>
          {found.map((one) => (
            <One
              key={one.id}
              one={one}
              open={shown === one.id}
              onTap={() => setShown(shown === one.id ? null : one.id)}
            />
          ))}
        </Card>
      )}
      <Card flush>
        <Cell icon="chat" label={words.ask} onTap={ask} />
        <Cell icon="inbox" label={words.own} help={words.ownLine} onTap={() => open('tickets')} />
      </Card>
      {cohort !== '' && <ContactsCard cohortId={cohort} />}
    </Page>
  )
}

function One({ one, open: isOpen, onTap }: { one: Answered; open: boolean; onTap: () => void }) {
  return (
    <Tappable className="qh-faq-one" onTap={onTap}>
      <View className="qh-faq-main">
        <View className="qh-faq-question">{one.question}</View>
        {isOpen && <View className="qh-faq-answer">{one.answer}</View>}
      </View>
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size="small" tone="neutral" />
    </Tappable>
  )
}
