import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type Call, type Input, type Output } from '../../domain/contract/contract'
import type { SheetFolder } from '../../domain/contract/sheet'
import type { Failure, Reply } from '../../domain/contract/failure'
import type { Registration } from '../../domain/registration/registration'
import { HELD_MS } from '../../domain/registration/slip'
import {
  startCloud,
  type Cloud,
  type DatabaseSpec,
  type LogLine,
  type Outcome,
  type StorageSpec,
} from '../../localcloud'
import { schoolFunctions } from './cloud-functions'

const root = join(__dirname, '..', '..')

/** Keys of the test school: fixed, so that a failing run can be run again exactly. */
const key = (purpose: string): string =>
  createHash('sha256').update(`test school ${purpose}`).digest('base64')
export const environment = {
  QIHANG_SEAL_KEYS: `k1:${key('seal')}`,
  QIHANG_FINGERPRINT_KEYS: `f1:${key('fingerprint')}`,
  QIHANG_TICKET_KEY: key('ticket'),
  QIHANG_REPORT_KEY: key('report'),
  QIHANG_AUDIT_KEYS: `a1:${key('audit')}`,
  QIHANG_REPORT_URL: 'https://check.example/report',
  QIHANG_NOTICE_TEMPLATES:
    'reviewResult:template-of-results,ticketAnswered:template-of-answers,backlog:template-of-backlogs',
  // Operations are counted exactly; what is measured has its own tests.
  QIHANG_METER_CALLS: '0',
  QIHANG_FIRST_ADMIN_SECRET: 'first-administrator-of-the-test-school',
} as const

/** What the platform tells a function of its caller; the last two only when another mini-program shares the environment. */
const contextKeys = 'WX_OPENID,WX_APPID,WX_CLIENTIP,WX_API_TOKEN,WX_FROM_APPID,WX_FROM_OPENID'

/** An instant of the school's own clock: `at('2026-10-13')`, `at('2026-10-12T23:59:59.999')`. */
export const at = (text: string): number =>
  Date.parse(`${text.includes('T') ? text : `${text}T00:00:00`}+08:00`)

export interface Sent {
  readonly requestId?: string
  readonly ticket?: string
}

export interface Answer<C extends Call> {
  readonly reply: Reply<Output<C>>
  readonly operations: number
  /** Documents that were written meanwhile. */
  readonly written: number
}

/** One person with a phone. */
export interface Person {
  readonly openid: string
  call<C extends Call>(name: C, input: Input<C>, sent?: Sent): Promise<Answer<C>>
  /** The value of a call that has to succeed here. */
  must<C extends Call>(name: C, input: Input<C>, sent?: Sent): Promise<Output<C>>
  /** The refusal of a call that has to be refused here. */
  refused<C extends Call>(name: C, input: Input<C>, sent?: Sent): Promise<Failure>
}

export interface Fault {
  readonly functionName?: string
  readonly collection?: string
  readonly action?:
    | 'database.getDocument'
    | 'database.insertDocument'
    | 'database.modifyDocument'
    | 'database.removeDocument'
    | 'storage.getUploadMetadata'
    | 'storage.batchGetDownloadUrl'
    | 'storage.batchDeleteFile'
    | 'phonenumber.getPhoneNumber'
    | 'subscribeMessage.send'
  readonly code: string
  readonly times?: number
  /** Carried out, and the answer lost. */
  readonly after?: boolean
}

export interface Stored {
  readonly _id: string
  readonly [field: string]: unknown
}

/** A running school without anybody in it yet. */
export class School {
  /** What the functions wrote to their logs. */
  readonly logs: LogLine[] = []
  readonly dataDir = mkdtempSync(join(tmpdir(), 'school-'))
  private cloud: Cloud | undefined
  private instant = at('2026-10-08T10:00:00')

  /** What its cloud is started with, as far as another process can be told. */
  readonly options = {
    dataDir: join(this.dataDir, 'cloud'),
    functionsDir: join(this.dataDir, 'functions'),
    database: JSON.parse(readFileSync(join(root, 'cloudfunctions', 'database.json'), 'utf8')) as DatabaseSpec,
    storage: JSON.parse(readFileSync(join(root, 'cloudfunctions', 'storage.json'), 'utf8')) as StorageSpec,
    env: { ...environment, WX_CONTEXT_KEYS: contextKeys },
    httpRoutes: [{ prefix: '/report', functionName: 'report' }],
    autoTimers: false,
  }

  /** @param env what this school's environment says besides */
  async open(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await schoolFunctions(this.options.functionsDir)
    this.cloud = await startCloud({
      ...this.options,
      env: { ...this.options.env, ...env },
      now: () => this.instant,
      onLog: (line) => this.logs.push(line),
    })
  }

  /** Stops the cloud and leaves its data to another process. */
  async stop(): Promise<void> {
    await this.cloud?.stop()
    this.cloud = undefined
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  get now(): number {
    return this.instant
  }

  /** What WeChat was asked to deliver, the oldest first. */
  messages(): ReturnType<Cloud['messages']> {
    return this.running.messages()
  }

  /** Where the cloud answers over HTTP. */
  get url(): string {
    return this.running.url
  }

  moveTo(instant: number): void {
    this.instant = instant
  }

  pass(milliseconds: number): void {
    this.instant += milliseconds
  }

  /** Calls a function with any event at all, as anybody or nobody. */
  invoke(
    name: string,
    event: unknown,
    call: { readonly openid?: string; readonly source?: string; readonly env?: Record<string, string> } = {},
  ): Promise<Outcome> {
    return this.running.invoke(name, {
      ...call,
      event,
      env: { ...call.env, SCHOOL_NOW: String(this.instant) },
    })
  }

  as(openid: string): Person {
    const call = async <C extends Call>(name: C, input: Input<C>, sent: Sent = {}): Promise<Answer<C>> => {
      const event = { call: name, input, requestId: randomUUID(), ...sent }
      const { result, dbOps, docsWritten } = await this.invoke(contract[name].on, event, { openid })
      return { reply: result as Reply<Output<C>>, operations: dbOps, written: docsWritten }
    }
    return {
      openid,
      call,
      must: async (name, input, sent) => {
        const { reply } = await call(name, input, sent)
        if (reply.ok) return reply.value
        throw new Error(`${openid} ${name} was refused: ${JSON.stringify(reply.error)}`)
      },
      refused: async (name, input, sent) => {
        const { reply } = await call(name, input, sent)
        if (!reply.ok) return reply.error
        throw new Error(`${openid} ${name} was not refused: ${JSON.stringify(reply.value)}`)
      },
    }
  }

  /** The scheduled work, as the platform's timer starts it. */
  async timer(): Promise<unknown> {
    return (await this.timerRun()).result
  }

  /** The same with what it cost. */
  timerRun(): Promise<Outcome> {
    return this.running.runTimer('timer')
  }

  /** The same once decisions can no longer be undone: their messages leave. */
  async timerAfterUndo(): Promise<unknown> {
    this.pass(HELD_MS)
    return this.timer()
  }

  async fault(fault: Fault): Promise<void> {
    await this.console('POST', fault)
  }

  async quota(perSecond: number): Promise<void> {
    await this.console('POST', { quota: perSecond })
  }

  async calm(): Promise<void> {
    await this.console('DELETE')
  }

  private async console(method: 'POST' | 'DELETE', body?: object): Promise<void> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${this.running.url}/console/faults`, { method, ...sent })
    if (!answer.ok) throw new Error(await answer.text())
  }

  async upload(openid: string, path: string, bytes: Buffer): Promise<string> {
    const answer = await this.putFile(openid, path, bytes)
    return ((await answer.json()) as { fileID: string }).fileID
  }

  /** A workbook of the office, begun and put where the server says. */
  async bringSheet(openid: string, folder: SheetFolder, bytes: Buffer): Promise<string> {
    const { path } = await this.as(openid).must('sheet.begin', { folder })
    return this.upload(openid, path, bytes)
  }

  /** What the storage answers to a phone that puts a file there. */
  putFile(openid: string, path: string, bytes: Buffer): Promise<Response> {
    const headers = { 'X-WX-OPENID': openid }
    const body = new Uint8Array(bytes)
    return fetch(`${this.running.url}/files/${path}`, { method: 'PUT', headers, body })
  }

  /** What the storage answers to somebody who asks for a file by its path. */
  getFile(openid: string, path: string): Promise<Response> {
    return fetch(`${this.running.url}/files/${path}`, { headers: { 'X-WX-OPENID': openid } })
  }

  /** Every stored file by its path. */
  files(): ReadonlyMap<string, Buffer> {
    const folder = join(this.dataDir, 'cloud', 'files')
    const records = readdirSync(folder).filter((name) => name.endsWith('.json'))
    return new Map(
      records.map((name) => {
        const { path, blob } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>
        return [path ?? '', readFileSync(join(folder, blob ?? ''))]
      }),
    )
  }

  /** Every document of a collection that meets the condition. */
  async stored<T = Record<string, unknown>>(collection: string, where: object = {}): Promise<T[]> {
    return (await this.invoke('inside', { collection, where })).result as T[]
  }

  /** All documents of small collections, by collection. */
  async world(all: readonly string[]): Promise<Record<string, Stored[]>> {
    const found = (await this.invoke('inside', { all })).result as Record<string, Stored[]>
    for (const documents of Object.values(found)) documents.sort((a, b) => (a._id < b._id ? -1 : 1))
    return found
  }

  /** Puts a document as it is: for states that no call can bring about. */
  async put(collection: string, document: object): Promise<void> {
    await this.invoke('inside', { collection, put: document })
  }

  async remove(collection: string, _id: string): Promise<void> {
    await this.invoke('inside', { collection, remove: _id })
  }

  async registration(studentNo: string, cohortId = '2027-main'): Promise<Registration> {
    const [found] = await this.stored<Registration>('registrations', { cohortId, studentNo })
    if (found === undefined) throw new Error(`no registration ${studentNo}`)
    return found
  }

  private get running(): Cloud {
    if (this.cloud === undefined) throw new Error('the school is not open yet')
    return this.cloud
  }
}
