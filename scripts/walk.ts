import { demoPeople } from './demo-people'
import { connectionHint } from './server-address'
import { boundStudent } from './walk/binding'
import { confirmDestination } from './walk/destination'
import { reportAndCheck } from './walk/report'
import { verifySource } from './walk/source'
import { person, say, server } from './walk/steps'

/** `npm run walk`: the main job on the running server, step by step, with what each call costs. */
async function main(): Promise<void> {
  say(`walking on ${server}`)
  const student = await boundStudent()
  const counselor = person('counselor', demoPeople.counselor)
  await verifySource(student, counselor)
  await confirmDestination(student, { counselor, office: person('office', demoPeople.office) })
  await reportAndCheck(student)
  say('\nThe walk is over: bound, verified, confirmed, reported and checked.')
}

main().catch((error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${cause}\n`)
  process.stderr.write(connectionHint(error))
  process.exit(1)
})
