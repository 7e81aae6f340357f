import { cohortId, heading, server, step, tell, type Person } from './steps'

/** A report is issued, and a stranger without an account checks it: by its code, and by number and name. */
export async function reportAndCheck(student: Person): Promise<void> {
  heading('A report: issued for thirty days, and checked by a stranger over HTTP')
  const { records } = await step(student, ['me.get', {}], () => 'confirmed')
  const name = records[0]?.name ?? ''
  const { report } = await step(
    student,
    ['report.issue', { cohortId, kind: 'archive', days: 30 }],
    ({ report: { number, state } }) => `${inFours(number)}, ${state}`,
  )
  await step(student, ['report.list', { cohortId }], ({ reports }) => `${String(reports.length)} listed`)

  // The code may name an address that others reach; it is the same page here.
  const scanned = new URL(report.link).search
  await check('scans the code', { address: scanned, says: 'valid' })
  const { number } = report
  await check('types both', { typed: { n: inFours(number), name }, says: 'valid' })
  await check('types another name', { typed: { n: number, name: '张无名' }, says: 'unknown' })
  await check('scans a forged code', { address: scanned.replace(/t=./, forged), says: 'forged' })
}

const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1-')

/** The tag with another first character. */
const forged = (start: string): string => (start.endsWith('A') ? 't=B' : 't=A')

interface Look {
  /** What the code adds to the page's address. */
  readonly address?: string
  /** What is typed into the form. */
  readonly typed?: { readonly n: string; readonly name: string }
  readonly says: string
}

async function check(how: string, { address = '', typed, says }: Look): Promise<void> {
  const response = await fetch(
    `${server}/report${address}`,
    typed === undefined ? {} : { method: 'POST', body: new URLSearchParams(typed) },
  )
  const told = /data-(?:state|notice)="(\w+)"/.exec(await response.text())?.[1] ?? 'something else'
  if (told !== says) throw new Error(`a stranger ${how}: the page says ${told}, not ${says}`)
  tell('stranger', how, {
    cost: Number(response.headers.get('x-cloud-db-ops')),
    told: `the page says ${told}`,
  })
}
