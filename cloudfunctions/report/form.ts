import { html, type Html } from './html'
import { icon } from './icons'
import { problemTexts, texts, type Problem } from './texts'

/** What stands in the form, as it was typed. */
export interface Filled {
  readonly number: string
  readonly name: string
}

export interface FormProblems {
  readonly number?: Problem
  readonly name?: Problem
}

/** Longer than any number with its dashes and blanks, and than any name. */
const [LONGEST_NUMBER, LONGEST_NAME] = ['40', '60']

/** The form: sent in a body, so that no name ever stands in an address. */
export const lookUpForm = (filled: Filled, problems: FormProblems): Html =>
  html`<form class="card form" method="post" action="?" accept-charset="utf-8" autocomplete="off">
    ${field('n', { problem: problems.number, value: filled.number })}
    ${field('name', { problem: problems.name, value: filled.name })}
    <button type="submit">${texts.check}</button>
  </form>`

const fields = {
  n: { label: texts.number, help: texts.numberHelp, longest: LONGEST_NUMBER, letters: 'characters' },
  name: { label: texts.name, help: texts.nameHelp, longest: LONGEST_NAME, letters: 'off' },
} as const

function field(
  key: keyof typeof fields,
  { problem, value }: { readonly problem: Problem | undefined; readonly value: string },
): Html {
  const { label, help, longest, letters } = fields[key]
  // What is wrong says enough; the help would only repeat it.
  const said =
    problem === undefined
      ? html`<p class="help" id="${key}-said">${help}</p>`
      : html`<p class="wrong" id="${key}-said">${icon('warning')}<span>${problemTexts[problem]}</span></p>`
  return html`<div class="field">
    <label for="${key}">${label}</label>
    <input
      id="${key}"
      name="${key}"
      class="${key}"
      type="text"
      value="${value}"
      maxlength="${longest}"
      autocapitalize="${letters}"
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      required
      aria-describedby="${key}-said"
      aria-invalid="${problem === undefined ? 'false' : 'true'}"
    />
    ${said}
  </div>`
}
