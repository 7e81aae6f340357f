import { useState } from 'react'
import { partsOf } from '../../../domain/registration/sections'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { open as openPage, replace } from '../../lib/navigate'
import { mendFirst } from '../../texts/preview'
import { texts } from '../../texts/returned'
import { Elsewhere } from './elsewhere'
import { FieldSheet } from './field-sheet'
import { allFields, type Own } from './model'
import { obstaclesOf } from './obstacles'
import { goToObstacle, ProblemCard } from './problem-card'
import { ReadOnlyBanner } from './read-only-banner'
import { Refused } from './refused'
import { ReturnedCard } from './returned-card'
import { ReturnedHead } from './returned-head'
import { returnedItems } from './returned-model'
import { SaveHint } from './save-hint'
import { submitButton } from './submit-button'
import { useReturnMark } from './use-return-mark'
import { useSourceForm } from './use-source-form'
import { useSubmission } from './use-submission'

/** What a teacher sent back: the reasons, the fields they are about, and the way to hand it in again. */
export function Returned({ own }: { own: Own }) {
  if (own.source.returned === null)
    return (
      <Page title={texts.title}>
        <Empty
          icon="check"
          title={texts.none.title}
          text={texts.none.text}
          action={{ label: texts.none.action, onTap: () => replace('source') }}
        />
      </Page>
    )
  // A later return is another matter: what was ticked off then says nothing about it.
  return <Mending key={own.source.returned.resubmitBy} own={own} />
}

function Mending({ own }: { own: Own }) {
  const { store, form, proofs, places, elsewhere, open } = useSourceForm(own)
  const { mark, toggle } = useReturnMark(own, form)
  const [editing, setEditing] = useState<string | null>(null)
  const submission = useSubmission(own, store)
  const items = returnedItems(own, form, mark)
  const reasons = own.source.returned?.reasons ?? {}
  const left = items.filter(({ handled }) => !handled).length
  const obstacles = obstaclesOf({ own, form, proofs, refused: submission.problems })
  const others = obstacles.filter(({ key }) => !Object.hasOwn(reasons, key))
  const wrong = items.filter(({ view }) => view !== null && view.problem !== null).length
  const toDo = left + wrong
  const button = submitButton({ open, obstacles: others, agreed: true, ready: texts.submit })
  const go = (): void => {
    if (button.leads === null) void submission.submit()
    else goToObstacle(own.sections, button.leads)
  }
  const views = allFields(form)
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar hint={open ? <SaveHint store={store} /> : undefined}>
          <Button onTap={() => openPage('source', { step: partsOf(own.sections)[0]?.key ?? '' })}>
            {texts.all}
          </Button>
          {open && (
            <Button
              kind="primary"
              blocked={toDo > 0 || button.blocked}
              busy={submission.busy && texts.submitting}
              onTap={go}
            >
              {toDo > 0 ? mendFirst(toDo + others.length) : button.label}
            </Button>
          )}
        </ActionBar>
      }
      overlay={
        <FieldSheet
          own={own}
          view={views.find(({ key }) => key === editing) ?? null}
          onClose={() => setEditing(null)}
          onChoose={store.choose}
        />
      }
    >
      {!open && <ReadOnlyBanner own={own} left={Object.keys(store.shown.get().draft).length} />}
      <Elsewhere form={form} elsewhere={elsewhere} places={places} store={store} />
      <Refused submission={submission} />
      <ReturnedHead
        own={own}
        open={open}
        left={left}
        fine={views.length - items.filter(({ view }) => view !== null).length}
      />
      {items.map((item, index) => (
        <ReturnedCard
          key={item.key}
          item={item}
          number={index + 1}
          ticked={mark.ticked.includes(item.key)}
          proofs={proofs}
          places={places}
          open={open}
          onEdit={setEditing}
          onChoose={store.choose}
          onTick={toggle}
        />
      ))}
      {others.length > 0 && <ProblemCard sectioning={own.sections} obstacles={others} />}
    </Page>
  )
}
