import { setTimeout as pause } from 'node:timers/promises'
import { isPlainObject } from '../database/document'
import type { Functions } from '../functions/functions'
import { invalidParameter } from '../platform-error'
import type { Faults } from './faults'
import type { Inbox } from './messages'
import { findOverlongValue } from './messages'
import { readOpenApiArguments, writeOpenApiReply } from './openapi-message'
import type { Action } from './gateway'
import type { GatewayRequest } from './request'
import { textField } from './request'

interface WeChatAnswer {
  errcode: number
  errmsg: string
  [field: string]: unknown
}

type OpenApi = (values: Record<string, unknown>, request: GatewayRequest) => WeChatAnswer

const OK: WeChatAnswer = { errcode: 0, errmsg: 'ok' }

const valuesOf = (data: unknown): Record<string, string> => {
  if (!isPlainObject(data)) return {}
  const pairs = Object.entries(data).map(([key, entry]) => [
    key,
    String(isPlainObject(entry) ? entry['value'] : ''),
  ])
  return Object.fromEntries(pairs) as Record<string, string>
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const optionalText = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What stands for WeChat's phone button here: `phone-13800000000`, or with another country `phone-852-61234567`. */
const PHONE_CODE = /^phone-(?:([1-9]\d{0,2})-)?(\d{5,15})$/

/** Whose number a code of the phone button stands for. WeChat's code ends after one use, this one never does. */
const phoneNumber: OpenApi = (values) => {
  const match = PHONE_CODE.exec(textOf(values['code']))
  if (match === null) return { errcode: 40029, errmsg: 'invalid code' }
  const [, countryCode = '86', purePhoneNumber = ''] = match
  const number = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`
  return { ...OK, phone_info: { phoneNumber: number, purePhoneNumber, countryCode } }
}

export interface OpenApiOptions {
  functions: Functions
  faults: Faults
  inbox: Inbox
  now: () => number
}

/** What WeChat itself answers: subscription messages land in the inbox, codes of the phone button have numbers, everything else is refused. */
export function openApiActions({
  functions,
  faults,
  inbox,
  now,
}: OpenApiOptions): Readonly<Record<string, Action>> {
  const sendMessage: OpenApi = (values, { call }) => {
    const data = valuesOf(values['data'])
    const overlong = findOverlongValue(data)
    if (overlong !== undefined)
      return { errcode: 47003, errmsg: `argument invalid! data.${overlong}.value is too long` }
    const toUser = textOf(values['touser'])
    if (toUser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    const templateId = textOf(values['template_id'])
    const page = optionalText(values['page'])
    inbox.add({ at: now(), functionName: call?.functionName, toUser, templateId, page, data })
    return OK
  }

  const apis: Readonly<Record<string, OpenApi>> = {
    'subscribeMessage.send': sendMessage,
    'phonenumber.getPhoneNumber': phoneNumber,
  }

  /** A function must list each api in config.json; the SDK outside a function is not held to that. */
  const isPermitted = (name: string, { call }: GatewayRequest) =>
    call === undefined || functions.find(call.functionName)?.openapi.includes(name) === true

  const answer = async (name: string, request: GatewayRequest): Promise<WeChatAnswer> => {
    if (!isPermitted(name, request))
      return { errcode: -604101, errmsg: `function has no permission to call ${name}` }
    const fault = faults.take({ action: name, fields: {}, call: request.call })
    if (fault?.delay !== undefined) await pause(fault.delay)
    if (fault?.code !== undefined)
      return { errcode: Number(fault.code), errmsg: `injected failure ${fault.code}` }
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined
    const { requestData } = request.fields
    if (!Buffer.isBuffer(requestData)) throw invalidParameter('requestData must be bytes')
    return api
      ? api(readOpenApiArguments(requestData), request)
      : { errcode: -1, errmsg: `${name}: not modelled` }
  }

  return {
    'wx.openApi': async (request) => writeOpenApiReply(await answer(textField(request, 'apiName'), request)),
  }
}
