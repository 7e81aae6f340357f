import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { Page } from '../../components/page'
import { open as openPage } from '../../lib/navigate'
import { useOwnPictures } from '../../lib/own-pictures'
import { stillMissing, texts as proofTexts } from '../../texts/proofs'
import { changedCount, mendFirst, sameCount, texts } from '../../texts/preview'
import { ChangeCard } from './change-card'
import { ClosingHint } from './closing-hint'
import { goToStep } from './go-to-field'
import { changedFields, openProblems, type Own, type Problems } from './model'
import { ProblemCard } from './problem-card'
import { ProofCells } from './proof-cells'
import { ReadOnlyBanner } from './read-only-banner'
import { Refused } from './refused'
import { countSame, UnchangedCard } from './unchanged-card'
import { useSourceForm } from './use-source-form'
import { useSubmission } from './use-submission'
import { usePlaceNames } from '../../lib/shown-value'
import './preview.css'

/** Everything once more before it is handed in: what changed first, the rest folded. */
export function Preview({ own }: { own: Own }) {
  const { store, form, proofs } = useSourceForm(own)
  const places = usePlaceNames()
  const pictures = useOwnPictures(own)
  const submission = useSubmission(own, store)
  const [agreed, setAgreed] = useState(false)
  const changed = changedFields(form)
  const problems: Problems = { ...openProblems(form), ...submission.problems }
  const count = Object.keys(problems).length
  const open = own.source.actions.includes('submit')
  const edit = (): void => goToStep({ step: 'identity' })
  const missing = proofs.missing[0]
  const button = !open
    ? texts.closed
    : count > 0
      ? mendFirst(count)
      : missing !== undefined
        ? stillMissing(missing.slot.name)
        : agreed
          ? texts.submit
          : texts.consentFirst
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar hint={open ? <ClosingHint own={own} /> : undefined}>
          <Button onTap={edit}>{open ? texts.edit : texts.look}</Button>
          <Button
            kind="primary"
            blocked={!open || count > 0 || (missing === undefined && !agreed)}
            busy={submission.busy && texts.submitting}
            onTap={() => (missing === undefined ? void submission.submit() : openPage('proof'))}
          >
            {button}
          </Button>
        </ActionBar>
      }
    >
      {!open && <ReadOnlyBanner own={own} left={Object.keys(store.shown.get().draft).length} />}
      <Refused submission={submission} />
      {count > 0 && <ProblemCard form={form} problems={problems} />}
      <View className="qh-src-head">
        <View className="qh-src-head-title">
          {changed.length === 0 ? texts.nothingChanged : changedCount(changed.length)}
        </View>
        <View className="qh-src-head-aside">{sameCount(countSame(form))}</View>
      </View>
      {changed.length > 0 && (
        <ChangeCard views={changed} places={places} proofs={proofs} pictures={pictures} />
      )}
      {proofs.others.length > 0 && <ProofCells title={proofTexts.title} wanted={proofs.others} open={open} />}
      <UnchangedCard own={own} form={form} places={places}>
        {open && (
          <View className="qh-src-consent">
            <Check on={agreed} label={texts.consent} onTap={() => setAgreed(!agreed)} />
          </View>
        )}
      </UnchangedCard>
    </Page>
  )
}
