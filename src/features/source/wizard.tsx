import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { StepBar } from '../../components/step-bar'
import { back, open as openPage, openTab } from '../../lib/navigate'
import { keep, readKept } from '../../lib/storage'
import { nextStep, texts } from '../../texts/source'
import { Elsewhere } from './elsewhere'
import { FieldSheet } from './field-sheet'
import { takeTarget } from './go-to-field'
import { Legend } from './legend'
import {
  allFields,
  firstOpenSection,
  legendOf,
  shareOf,
  viewsOf,
  type FieldView,
  type Form,
  type Own,
} from './model'
import { ReadOnlyBanner } from './read-only-banner'
import { SaveHint } from './save-hint'
import { shareBrought } from './source-proofs'
import { stepsOf, SurveyCell } from './steps'
import { targetOf } from './target'
import { useSourceForm } from './use-source-form'

export interface WizardProps {
  own: Own
  /** Where the address asks to open it. */
  step?: string | undefined
  field?: string | undefined
}

const stepKey = (own: Own): string => `sourceStep:${own.id}`
const indexOf = (own: Own, key: unknown): number => stepsOf(own).findIndex((step) => step.key === key)

/** Where to go on: where one was asked to, where something is missing, or where one stopped. */
function startAt(own: Own, form: Form, asked: string | undefined): number {
  const wanted = [asked, firstOpenSection(form), readKept(stepKey(own))].map((key) => indexOf(own, key))
  return wanted.find((index) => index >= 0) ?? 0
}

/** The form, step by step; what is entered is kept at once and sent when the person pauses or goes on. */
export function Wizard({ own, step, field }: WizardProps) {
  const { store, form, proofs, places, elsewhere, open } = useSourceForm(own)
  const [asked] = useState(() => (field === undefined ? null : targetOf(own.sections, field)))
  const [at, setAt] = useState(() => startAt(own, form, step ?? asked?.step))
  const [editing, setEditing] = useState<string | null>(asked?.field ?? null)
  const [marked, setMarked] = useState(step !== undefined)
  const steps = useMemo(() => stepsOf(own), [own])
  const current = steps[at]
  const views = useMemo(() => (current === undefined ? noViews : viewsOf(form, current.key)), [form, current])
  const goTo = useCallback(
    (index: number): void => {
      void store.flush()
      setAt(index)
      const next = steps[index]
      if (next !== undefined) keep(stepKey(own), next.key)
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    [store, own, steps],
  )
  useDidShow(() => {
    const target = takeTarget()
    if (target === null) return
    setAt(indexOf(own, target.step))
    setEditing(target.field ?? null)
    setMarked(true)
  })
  if (current === undefined) return null
  const Body = current.body
  const legend = legendOf(views)
  const edited = allFields(form).find(({ key }) => key === editing) ?? null
  return (
    <Page
      title={texts.title}
      head={
        <>
          <StepBar
            steps={labelsOf(steps)}
            at={at}
            share={current.key === 'proofs' ? shareBrought(proofs) : shareOf(views)}
            onStep={goTo}
          />
          <Legend
            locked={legend.locked + (views.some(({ key }) => key === 'documentType') ? 1 : 0)}
            proof={legend.proof}
            free={legend.free}
          />
        </>
      }
      bar={
        <ActionBar hint={open ? <SaveHint store={store} /> : undefined}>
          <Buttons at={at} next={steps[at + 1]?.label} open={open} onStep={goTo} />
        </ActionBar>
      }
      overlay={
        <FieldSheet
          own={own}
          view={open && edited?.fieldClass !== 'locked' ? edited : null}
          onClose={() => setEditing(null)}
          onChoose={store.choose}
        />
      }
    >
      {!open && <ReadOnlyBanner own={own} left={Object.keys(store.shown.get().draft).length} />}
      <Elsewhere form={form} elsewhere={elsewhere} places={places} store={store} />
      <Body
        // Inputs keep their own text: what was settled is shown by new ones.
        key={[current.key, ...Object.keys(elsewhere)].join(' ')}
        own={own}
        views={views}
        proofs={proofs}
        places={places}
        store={store}
        open={open}
        onEdit={setEditing}
        markMissing={marked}
      />
      {at === steps.length - 1 && <SurveyCell own={own} open={open} />}
    </Page>
  )
}

const noViews: readonly FieldView[] = []
const labelsOf = (steps: ReturnType<typeof stepsOf>): readonly string[] => steps.map(({ label }) => label)

interface ButtonsProps {
  at: number
  /** The step after this one; undefined at the last. */
  next: string | undefined
  open: boolean
  onStep: (index: number) => void
}

/** Back at the left, forward at the right; the last step leads to the preview, or home when all is read only. */
function Buttons({ at, next, open, onStep }: ButtonsProps) {
  return (
    <>
      {at === 0 ? (
        <Button onTap={back}>{open ? texts.later : texts.home}</Button>
      ) : (
        <Button onTap={() => onStep(at - 1)}>{texts.previous}</Button>
      )}
      {next !== undefined && (
        <Button kind="primary" onTap={() => onStep(at + 1)}>
          {nextStep(next)}
        </Button>
      )}
      {next === undefined && open && (
        <Button kind="primary" onTap={() => openPage('preview')}>
          {texts.toPreview}
        </Button>
      )}
      {next === undefined && !open && (
        <Button kind="primary" onTap={() => openTab('home')}>
          {texts.home}
        </Button>
      )}
    </>
  )
}
