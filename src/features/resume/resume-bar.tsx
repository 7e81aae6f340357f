import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { clockTime, dateTime, isoDay } from '../../lib/time'
import { serverNow } from '../../lib/now'
import { savedAt, texts } from '../../texts/resume'
import type { ResumeForm } from './use-resume'

/** What can be done with the résumé as it stands, and whether it is safe. */
export function ResumeBar({ form }: { readonly form: ResumeForm }) {
  const { isDraft, saving, exporting, newer } = form
  const unsaved = isDraft || form.savedAt === null
  return (
    <ActionBar hint={hintOf(form)}>
      <Button
        icon="download"
        busy={exporting && texts.exporting}
        blocked={saving || newer !== null}
        onTap={form.exportPaper}
      >
        {texts.export}
      </Button>
      <Button
        kind="primary"
        busy={saving && texts.saving}
        blocked={!unsaved || newer !== null}
        onTap={form.save}
      >
        {unsaved ? texts.save : texts.upToDate}
      </Button>
    </ActionBar>
  )
}

function hintOf({ isDraft, savedAt: at }: ResumeForm): string {
  if (isDraft) return texts.notSaved
  if (at === null) return texts.neverSaved
  return savedAt(isoDay(at) === isoDay(serverNow()) ? clockTime(at) : dateTime(at))
}
