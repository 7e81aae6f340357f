import type { Browser } from 'playwright-core'
import type { Input } from '../../../domain/contract/contract'
import type { RosterRow } from '../../../domain/roster/read-row'
import { openBrowser } from '../../../scripts/browser'
import { demoGraduates } from '../../../scripts/demo-graduates'
import { demoCohort, demoPeople } from '../../../scripts/demo-people'
import { serverClient, type ServerClient } from '../../../scripts/server-client'
import { StartedServer } from '../../support/started-server'
import { Phone, type PhoneOptions } from './phone'

const cohortId = demoCohort.id

/** The product as `npm start` runs it, with a browser to open phones in. */
export class Demo {
  private readonly server = new StartedServer()
  private constructor(
    readonly browser: Browser,
    private readonly graduates: readonly RosterRow[],
  ) {}

  static async start(): Promise<Demo> {
    const demo = new Demo(await openBrowser(), await demoGraduates())
    await demo.server.startFounded()
    return demo
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.server.remove()
  }

  get url(): string {
    return this.server.url
  }

  phone(openid: string, options?: PhoneOptions): Promise<Phone> {
    return Phone.open(this.browser, { app: `${this.url}/app/`, openid }, options)
  }

  as(openid: string): ServerClient {
    return serverClient(this.url, openid)
  }

  graduate(index: number): RosterRow {
    const row = this.graduates[index]
    if (row === undefined) throw new Error('not so many graduates in the demo roster')
    return row
  }

  /** Binds a graduate without a screen: what is told elsewhere. */
  async bound(openid: string, index: number): Promise<ServerClient> {
    const { studentNo, documentNo } = this.graduate(index)
    const client = this.as(openid)
    await client.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
    return client
  }

  /** Sets the cohort's window of the source through the office's own calls. */
  async setSourceWindow(window: Input<'window.save'>['window']): Promise<void> {
    const office = this.as(demoPeople.office)
    const { rev } = await office.must('cohort.get', { cohortId })
    await office.must('window.save', { cohortId, rev, phase: 'source', collegeId: null, window })
  }

  async clock(): Promise<number> {
    const answer = await fetch(`${this.url}/console/clock`)
    return ((await answer.json()) as { now: number }).now
  }

  /** Moves the cloud's clock; answers when the timers of that time have run. Milliseconds. */
  async advance(ms: number): Promise<void> {
    await this.setClock({ advance: ms })
  }

  /** Sets the cloud's clock to an instant, from which it goes on. Milliseconds since the epoch. */
  async moveTo(now: number): Promise<void> {
    await this.setClock({ now })
  }

  private async setClock(to: { readonly advance: number } | { readonly now: number }): Promise<void> {
    const answer = await fetch(`${this.url}/console/clock`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(to),
    })
    if (!answer.ok) throw new Error(`the clock answered ${answer.status}`)
  }
}
