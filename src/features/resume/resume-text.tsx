import { problemSentences } from '../../../domain/messages'
import { TextInput } from '../../components/text-input'
import type { ResumeForm } from './use-resume'

export interface ResumeTextProps {
  readonly form: ResumeForm
  /** As problems name it. */
  readonly path: string
  readonly label: string
  readonly aside?: string
  readonly placeholder?: string
  /** Characters. */
  readonly most: number
  readonly multiline?: boolean
}

/** One text of a résumé, by its path. */
export function ResumeText({ form, path, label, aside, placeholder, most, multiline }: ResumeTextProps) {
  const problem = form.problems[path]
  return (
    <TextInput
      name={path}
      label={label}
      aside={aside}
      placeholder={placeholder}
      initial={textAt(form.content, path)}
      version={form.version}
      maxLength={most}
      multiline={multiline}
      error={problem === undefined ? undefined : problemSentences[problem]}
      onChange={form.type}
    />
  )
}

/** The text at a path; '' where there is none. */
function textAt(content: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (part, name) =>
        typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : '',
      content,
    )
  return typeof found === 'string' ? found : ''
}
