import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { texts } from '../../texts/print'
import type { Print } from './use-print'

export interface PrintBarProps {
  readonly print: Print
  readonly onStart: () => void
  readonly onDownload: () => void
}

/** Begin, go on, or take the file away. */
export function PrintBar({ print, onStart, onDownload }: PrintBarProps) {
  const { job, working, goOn, letGo } = print
  if (working === 'print' || job === null)
    return (
      <ActionBar>
        <Button kind="primary" wide busy={working === 'print' && texts.printing} onTap={onStart}>
          {texts.start}
        </Button>
      </ActionBar>
    )
  if (!job.done)
    return (
      <ActionBar>
        <Button onTap={letGo}>{texts.anew}</Button>
        <Button kind="primary" onTap={goOn}>
          {texts.goOn}
        </Button>
      </ActionBar>
    )
  return (
    <ActionBar>
      <Button blocked={working !== null} onTap={letGo}>
        {texts.another}
      </Button>
      <Button
        kind="primary"
        icon="download"
        busy={working === 'fetch' && texts.downloading}
        onTap={onDownload}
      >
        {texts.download}
      </Button>
    </ActionBar>
  )
}
