import { texts } from '../texts/kit'
import { Button } from './button'
import { Notice } from './empty'

export interface ErrorStateProps {
  title?: string | undefined
  /** What happened and what is kept. */
  text: string
  onRetry: () => void
}

/** A page or a part of it that could not be read. */
export function ErrorState({ title = texts.notRead, text, onRetry }: ErrorStateProps) {
  return (
    <Notice icon="refresh" tone="warn" title={title} text={text}>
      <Button onTap={onRetry}>{texts.retry}</Button>
    </Notice>
  )
}
