import cloud from 'wx-server-sdk'
import type { TemplateMessage } from '../../domain/people/notice-messages'
import { templateIds, type NoticeTemplate } from '../../domain/people/notice-templates'

/** How sending ended; `code` is WeChat's. `refused`: the person wants none, or has had all they agreed to. */
export interface Sending {
  readonly state: 'sent' | 'refused' | 'failed'
  readonly code: string
}

/** WeChat's subscription messages: one to a person for each time they agreed. */
export interface Messages {
  /** Whether the environment names this template; without it nothing is sent. */
  knows(template: NoticeTemplate): boolean
  /** Sends once. Never throws: a message that did not leave stands in the inbox all the same. */
  send(openid: string, message: TemplateMessage): Promise<Sending>
}

/** Source: WeChat's documentation of subscribeMessage.send. */
const NOT_AGREED = 43101

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
        if (sent === undefined) return { state: 'failed', code: 'unknown' }
        await sent
        return { state: 'sent', code: '0' }
      } catch (error) {
        const { errCode } = error as { readonly errCode?: unknown }
        // Nothing else of the failure: WeChat's sentence may name the person.
        const code = typeof errCode === 'number' ? String(errCode) : 'unknown'
        return { state: errCode === NOT_AGREED ? 'refused' : 'failed', code }
      }
    },
  }
}

type OpenApi = (input: object) => Promise<unknown>
