import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { open as openPage, replace } from '../../lib/navigate'
import { mendFirst } from '../../texts/preview'
import { stillMissing } from '../../texts/proofs'
import { texts } from '../../texts/returned'
import { FieldSheet } from './field-sheet'
import { allFields, openProblems, type Own, type Problems } from './model'
import { ProblemCard } from './problem-card'
import { ReadOnlyBanner } from './read-only-banner'
import { Refused } from './refused'
import { ReturnedCard } from './returned-card'
import { ReturnedHead } from './returned-head'
import { returnedItems } from './returned-model'
import { SaveHint } from './save-hint'
import { useReturnMark } from './use-return-mark'
import { useSourceForm } from './use-source-form'
import { useSubmission } from './use-submission'
import { usePlaceNames } from '../../lib/shown-value'

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
  const { store, form, proofs, open } = useSourceForm(own)
  const places = usePlaceNames()
  const { mark, toggle } = useReturnMark(own, form)
  const [editing, setEditing] = useState<string | null>(null)
  const submission = useSubmission(own, store)
  const items = returnedItems(own, form, mark)
  const reasons = own.source.returned?.reasons ?? {}
  const left = items.filter(({ handled }) => !handled).length
  const others: Problems = Object.fromEntries(
    Object.entries({ ...openProblems(form), ...submission.problems }).filter(
      ([field]) => !Object.hasOwn(reasons, field),
    ),
  )
  const wrong = items.filter(({ view }) => view !== null && view.problem !== null).length
  const count = left + wrong + Object.keys(others).length
  const missing = proofs.missing[0]
  const views = allFields(form)
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar hint={open ? <SaveHint store={store} /> : undefined}>
          <Button onTap={() => openPage('source', { step: 'identity' })}>{texts.all}</Button>
          {open && (
            <Button
              kind="primary"
              blocked={count > 0}
              busy={submission.busy && texts.submitting}
              onTap={() => (missing === undefined ? void submission.submit() : openPage('proof'))}
            >
              {count > 0
                ? mendFirst(count)
                : missing === undefined
                  ? texts.submit
                  : stillMissing(missing.slot.name)}
            </Button>
          )}
        </ActionBar>
      }
      overlay={
        <FieldSheet
          recordId={own.id}
          view={views.find(({ key }) => key === editing) ?? null}
          onClose={() => setEditing(null)}
          onChoose={store.choose}
        />
      }
    >
      {!open && <ReadOnlyBanner own={own} left={Object.keys(store.shown.get().draft).length} />}
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
      {Object.keys(others).length > 0 && <ProblemCard form={form} problems={others} />}
    </Page>
  )
}
