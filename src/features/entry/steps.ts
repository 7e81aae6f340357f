import type { OwnRecord } from '../../lib/me'
import type { PageName } from '../../lib/pages'

/** Steps that a link may name. `due` is whatever comes next; home says it. */
export const steps = ['bind', 'source', 'destination', 'confirm', 'report', 'result', 'help', 'due'] as const
export type Step = (typeof steps)[number]

export const isStep = (name: string): name is Step => steps.some((step) => step === name)

/** Where the source stands → its page. A word that this version does not know leads home. */
const sourcePages: Readonly<Record<string, PageName>> = {
  draft: 'source',
  returned: 'returned',
  inReview: 'receipt',
  completed: 'receipt',
}
/** What came of it: nothing has, before anything was handed in. */
const resultPages: Readonly<Record<string, PageName>> = { ...sourcePages, draft: 'home' }

const pageFor = (pages: Readonly<Record<string, PageName>>, status: string): PageName =>
  (Object.hasOwn(pages, status) ? pages[status] : undefined) ?? 'home'

type Leads = (own: OwnRecord) => PageName

/** The page of each step for somebody who is bound: it says itself when nothing can be done there now. */
export const stepPages: Readonly<Record<Step, Leads>> = {
  bind: () => 'home',
  source: ({ source }) => pageFor(sourcePages, source.status),
  destination: () => 'destination',
  confirm: () => 'confirmation',
  report: () => 'report',
  result: ({ source }) => pageFor(resultPages, source.status),
  help: () => 'questions',
  due: () => 'home',
}

/** Steps for which nobody has to be bound. */
export const openSteps: Readonly<Partial<Record<Step, PageName>>> = { help: 'questions' }
