import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { clockTime, dateTime, isoDay } from '../../lib/time'
import { serverNow } from '../../lib/now'
import { savedAt, texts, toMend } from '../../texts/resume'
import type { ResumeForm } from './use-resume'

/** What can be done with the résumé as it stands, and whether it is safe. */
export function ResumeBar({ form }: { readonly form: ResumeForm }) {
  const { isDraft, saving, exporting, newer } = form
  const unsaved = isDraft || form.savedAt === null
  return (
    <ActionBar hint={hintOf(form)}>
      <Button
        kind={unsaved ? 'outline' : 'primary'}
        icon="download"
        busy={exporting && texts.exporting}
        blocked={saving || newer !== null}
        onTap={form.exportPaper}
      >
        {texts.export}
      </Button>
      {unsaved && (
        <Button kind="primary" busy={saving && texts.saving} blocked={newer !== null} onTap={form.save}>
          {texts.save}
        </Button>
      )}
    </ActionBar>
  )
}

function hintOf({ isDraft, savedAt: at, problems }: ResumeForm): string {
  const wrong = Object.keys(problems).length
  if (wrong > 0) return toMend(wrong)
  if (isDraft) return texts.notSaved
  if (at === null) return texts.neverSaved
  return savedAt(isoDay(at) === isoDay(serverNow()) ? clockTime(at) : dateTime(at))
}
