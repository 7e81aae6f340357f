import { View } from '@tarojs/components'
import { openedByHand } from '../../../domain/contract/ticket'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Radio } from '../../components/choice'
import { Page } from '../../components/page'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { kindHelp, kindWords, texts } from '../../texts/help'
import type { TicketKind } from './ask-form'
import { ClaimantFields } from './claimant-fields'
import './help.css'
import { useAsk } from './use-ask'

const words = texts.ask
/** As the contract has it, in characters. */
const LONGEST = 300

export interface AskFormProps {
  readonly cohortId: string
  readonly bound: boolean
  readonly kind: TicketKind | null
}

/** What it is about, in the person's own words; who is not bound says who they are. */
export function AskForm({ cohortId, bound, kind }: AskFormProps) {
  const asking = useAsk(cohortId, bound, kind)
  const { missing, trouble, refused } = asking
  return (
    <Page
      title={words.title}
      personal
      bar={
        <ActionBar>
          <Button
            kind="primary"
            wide
            icon="send"
            busy={asking.busy && words.busy}
            blocked={missing !== null}
            onTap={asking.send}
          >
            {missing === null ? words.send : words.missing[missing]}
          </Button>
        </ActionBar>
      }
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      <Card title={words.kind}>
        {openedByHand.map((one) => (
          <Radio
            key={one}
            on={asking.kind === one}
            label={kindWords[one]}
            help={kindHelp[one]}
            onTap={() => asking.choose({ kind: one })}
          />
        ))}
      </Card>
      <Card>
        <TextInput
          name="text"
          label={words.text}
          initial={asking.initial.text}
          onChange={asking.type}
          placeholder={words.placeholder}
          hint={words.hint}
          error={
            refused.includes('text') || trouble?.code === 'textHoldsNumber' ? words.holdsNumber : undefined
          }
          maxLength={LONGEST}
          multiline
        />
      </Card>
      {!bound && (
        <Card title={words.who}>
          <View className="qh-help-line">{words.whoLine}</View>
          <ClaimantFields cohortId={cohortId} asking={asking} />
        </Card>
      )}
    </Page>
  )
}
