import Taro from '@tarojs/taro'
import type { Input } from '../../domain/contract/contract'
import {
  staffTemplates,
  templateIds,
  type NoticeTemplate,
  type TemplateIds,
} from '../../domain/people/notice-templates'
import { call } from './cloud'
import { queryClient } from './query'
import { answersFrom } from './consent-answers'

/**
 * Natural taps at which WeChat may be asked, and for which messages: at most three a tap (field.md §5), and none that
 * nothing sends: windowClosing waits for the reminder.
 */
const asked = {
  submit: ['reviewResult'],
  withdraw: ['reviewResult'],
  correction: ['reviewResult'],
  ticket: ['ticketAnswered'],
  objection: ['ticketAnswered', 'reviewResult'],
  messages: ['reviewResult', 'ticketAnswered'],
  backlog: staffTemplates,
} as const satisfies Record<string, readonly NoticeTemplate[]>
export type ConsentMoment = keyof typeof asked

const ids = (): TemplateIds => templateIds(process.env.QIHANG_NOTICE_TEMPLATES)

/** Whether there is anything to agree to: WeChat with templates, or the local demo, which agrees by itself. */
export const mayAskConsent = (): boolean => process.env.TARO_ENV === 'h5' || Object.keys(ids()).length > 0

/**
 * Asks for messages in the tap that does something else: it begins at once, delays nothing and never fails.
 * One consent is one message, so it is asked every time; whoever has chosen 总是保持 sees nothing of it.
 */
export function askConsent(moment: ConsentMoment): void {
  if (process.env.TARO_ENV !== 'h5') void ask(asked[moment]).catch(() => undefined)
}

/** The same for the button that is there for nothing else: ends when the answer is in the ledger. */
export async function addConsent(moment: ConsentMoment): Promise<void> {
  try {
    await (process.env.TARO_ENV === 'h5' ? agreeInDemo(asked[moment]) : ask(asked[moment]))
    await queryClient.invalidateQueries({ queryKey: ['notice.list'] })
  } catch {
    // The ledger on the page stays as it is: that says it.
  }
}

async function ask(templates: readonly NoticeTemplate[]): Promise<void> {
  const known = ids()
  const tmplIds = templates.flatMap((template) => known[template] ?? [])
  if (tmplIds.length === 0) return
  // Taro's type wants what Alipay wants, too.
  const answer = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
  await record(answersFrom(answer, known))
}

/** A browser has nobody to ask. */
const agreeInDemo = (templates: readonly NoticeTemplate[]): Promise<void> =>
  record(Object.fromEntries(templates.map((template) => [template, 'accept'])))

async function record(answers: Input<'consent.record'>['answers']): Promise<void> {
  if (Object.keys(answers).length > 0) await call('consent.record', { answers })
}
