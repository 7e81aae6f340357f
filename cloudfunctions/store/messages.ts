import cloud from 'wx-server-sdk'
import type { TemplateMessage } from '../../domain/people/notice-messages'
import { templateIds, type NoticeTemplate } from '../../domain/people/notice-templates'

/** WeChat's subscription messages: one to a person for each time they agreed. */
export interface Messages {
  /** Whether the environment names this template; without it nothing is sent. */
  knows(template: NoticeTemplate): boolean
  /**
   * Sends once; answers WeChat's errcode, `0` where it left, `timeout` or `unknown` where nobody answered
   * (domain/people/sending.ts). Never throws: a message that did not leave stands in the inbox all the same.
   */
  send(openid: string, message: TemplateMessage): Promise<string>
}

/** Far longer than WeChat takes, and short enough that a run has time for others. */
const ANSWER_MS = 5_000

/** WeChat itself; `table` as in QIHANG_NOTICE_TEMPLATES. `permissions.openapi` of the function has to name the call. */
export function wechatMessages(table: string): Messages {
  const ids = templateIds(table)
  return {
    knows: (template) => ids[template] !== undefined,
    send: async (openid, { template, page, data }) => {
      try {
        // The SDK types openapi as any.
        const { subscribeMessage } = cloud.openapi as Readonly<
          Record<string, Readonly<Record<string, OpenApi>>>
        >
        const sent = subscribeMessage?.['send']?.({ touser: openid, templateId: ids[template], page, data })
        if (sent === undefined) return 'unknown'
        return await Promise.race([sent.then(() => '0'), lateAnswer()])
      } catch (error) {
        const { errCode } = error as { readonly errCode?: unknown }
        // Nothing else of the failure: WeChat's sentence may name the person.
        return typeof errCode === 'number' ? String(errCode) : 'unknown'
      }
    },
  }
}

const lateAnswer = (): Promise<string> =>
  new Promise((resolve) => {
    setTimeout(resolve, ANSWER_MS, 'timeout').unref()
  })

type OpenApi = (input: object) => Promise<unknown>
