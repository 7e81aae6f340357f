import type { Call, Input } from '../../domain/contract/contract'
import { canaryContact, canaryGraduate, canaryOpenid } from './canary'
import { staff } from './cloud-founding'
import type { Fault, Person, School } from './cloud-school'

const MINUTE = 60_000
const { name, documentNo } = canaryGraduate
/** Words of a database that says what it could not write, and pretends to be a line of code. */
const telling = `SYS_BROKEN {name: "${name}", document: "${documentNo}"}\n    at ${canaryContact.email}:1:1`

/** What came out while the canary lived through everything. */
export class Told {
  /** What people were refused with. */
  readonly refusals: string[] = []
  /** Where files and reports were said to be. */
  readonly addresses: string[] = []
  /** Where files lay in the storage, at any time. */
  readonly paths = new Set<string>()
  /** What visitors of the public page were shown who had no right to more. */
  readonly strangers: string[] = []

  constructor(private readonly school: School) {}

  /** Any input at all, which has to be refused. */
  async refused(person: Person, call: Call, input: unknown): Promise<void> {
    const { reply } = await person.call(call, input as Input<Call>)
    if (reply.ok) throw new Error(`${call} was not refused`)
    this.refusals.push(JSON.stringify(reply.error))
  }

  keepPaths(): void {
    for (const path of this.school.files().keys()) this.paths.add(path)
  }

  /** The timer runs some minutes later. */
  async later(minutes = 2): Promise<void> {
    this.school.pass(minutes * MINUTE)
    await this.school.timer()
    this.keepPaths()
  }

  /** The next request that fits fails in words that carry the canary. */
  failing(fault: Partial<Fault> = {}): Promise<void> {
    return this.school.fault({ code: telling, ...fault })
  }
}

/** Everybody in the story, and what came out. */
export interface Story {
  readonly school: School
  readonly student: Person
  readonly counselor: Person
  readonly leader: Person
  readonly office: Person
  readonly told: Told
}

export const storyOf = (school: School): Story => ({
  school,
  student: school.as(canaryOpenid),
  counselor: school.as(staff.counselor),
  leader: school.as(staff.leader),
  office: school.as(staff.office),
  told: new Told(school),
})
