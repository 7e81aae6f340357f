import { randomInt, randomUUID } from 'node:crypto'
import { demoGraduates } from '../demo-graduates'
import { cohortId, heading, person, refused, tell, type Person } from './steps'

const TRIES = 10

const newcomer = (who: string): Person => person(who, `walk-${randomUUID().slice(0, 12)}`)

/** Somebody of the demo counselor's college whom nobody has bound yet. */
export async function boundStudent(): Promise<Person> {
  heading('A graduate binds')
  const rows = await demoGraduates()
  for (let tried = 0; tried < TRIES; tried += 1) {
    const row = rows[randomInt(rows.length)]
    if (row === undefined) break
    const student = newcomer('student')
    const { studentNo, documentNo } = row
    const secret = { cohortId, studentNo, documentNo: documentNo.slice(-6) }
    const { reply, operations } = await student.client.call('identity.bind', secret)
    if (!reply.ok && reply.error.code === 'bindMismatch') continue
    if (!reply.ok) throw new Error(`binding was refused as ${reply.error.code}`)
    tell('student', 'identity.bind', { cost: operations, told: `${reply.value.name}, 学号 ${studentNo}` })
    const guess = { cohortId, studentNo, documentNo: '000000' }
    await refused(newcomer('stranger'), ['identity.bind', guess], 'bindMismatch')
    return student
  }
  throw new Error(
    'nobody to bind: the demo school is still being founded (wait for «启航 runs at»), or everybody is bound (delete the data folder)',
  )
}
