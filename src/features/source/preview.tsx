import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { Page } from '../../components/page'
import { useOwnPictures } from '../../lib/own-pictures'
import { texts as proofTexts } from '../../texts/proofs'
import { changedCount, sameCount, texts } from '../../texts/preview'
import { ChangeCard } from './change-card'
import { ClosingHint } from './closing-hint'
import { Elsewhere } from './elsewhere'
import { goToStep } from './go-to-field'
import { changedFields, type Own } from './model'
import { obstaclesOf } from './obstacles'
import { goToObstacle, ProblemCard } from './problem-card'
import { ProofCells } from './proof-cells'
import { ReadOnlyBanner } from './read-only-banner'
import { Refused } from './refused'
import { submitButton } from './submit-button'
import { countSame, UnchangedCard } from './unchanged-card'
import { useSourceForm } from './use-source-form'
import { useSubmission } from './use-submission'
import './preview.css'

/** Everything once more before it is handed in: what changed first, the rest folded. */
export function Preview({ own }: { own: Own }) {
  const { store, form, proofs, places, elsewhere } = useSourceForm(own)
  const pictures = useOwnPictures(own)
  const submission = useSubmission(own, store)
  const [agreed, setAgreed] = useState(false)
  const changed = changedFields(form)
  const obstacles = obstaclesOf({ own, form, proofs, refused: submission.problems })
  const open = own.source.actions.includes('submit')
  // Where nothing was changed, the one tap is the declaration itself (seed D: 确认无误).
  const same = changed.length === 0
  const ready = same ? texts.confirm : texts.submit
  const button = submitButton({ open, obstacles, agreed: agreed || same, ready })
  const edit = (): void => goToStep({ step: form[0]?.key ?? 'identity' })
  const go = (): void => {
    if (button.leads === null) void submission.submit()
    else goToObstacle(own.sections, button.leads)
  }
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar hint={open ? <ClosingHint own={own} /> : undefined}>
          <Button onTap={edit}>{open ? texts.edit : texts.look}</Button>
          <Button
            kind="primary"
            blocked={button.blocked}
            busy={submission.busy && texts.submitting}
            onTap={go}
          >
            {button.label}
          </Button>
        </ActionBar>
      }
    >
      {!open && <ReadOnlyBanner own={own} left={Object.keys(store.shown.get().draft).length} />}
      <Elsewhere form={form} elsewhere={elsewhere} places={places} store={store} />
      <Refused submission={submission} />
      {obstacles.length > 0 && <ProblemCard sectioning={own.sections} obstacles={obstacles} />}
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
            {same ? (
              <View className="qh-src-declared">{texts.consent}</View>
            ) : (
              <Check on={agreed} label={texts.consent} onTap={() => setAgreed(!agreed)} />
            )}
          </View>
        )}
      </UnchangedCard>
    </Page>
  )
}
