import type { Failure } from '../../domain/contract/failure'
import { isBroughtAlready } from '../../domain/registration/brought-already'
import { err, ok, type Result } from '../../domain/result'
import { staffCommand } from '../door/flow-command'
import { numberInDestination } from '../door/free-texts'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { listedGraduates } from './listed-graduates'

/**
 * Destinations that the school knows, each by its own guarded write; a row that is refused says why (N3). What the
 * record says already to the letter was taken in, whichever request did it: nothing is written.
 */
export const destinationImport: Verb<'destination.import'> = async (
  { cohortId, importId, rows },
  context,
) => {
  const numbers = rows.map(({ studentNo }) => studentNo)
  const byNumber = await listedGraduates(context, cohortId, numbers)
  if (byNumber === null) return err({ code: 'cohortMissing' })
  const results = []
  for (const { studentNo, category, values } of rows) {
    const id = byNumber.get(studentNo)?._id
    const incomplete = (values['archive.transfer'] ?? '') === ''
    const outcome: Result<unknown, Failure> =
      id === undefined
        ? err({ code: 'notFound' })
        : await bring(context, { id, importId, incomplete, destination: { category, values } })
    results.push({
      studentNo,
      refused: outcome.ok ? null : outcome.error.code,
      fields: outcome.ok ? {} : { ...outcome.error.fields },
      incomplete,
    })
  }
  return ok({ results })
}

interface Brought {
  readonly id: string
  readonly importId: string
  readonly incomplete: boolean
  readonly destination: { readonly category: string; readonly values: Readonly<Record<string, string>> }
}

/** One without the archive's way is left to the graduate to complete (N6). */
async function bring(
  context: Context,
  { id, importId, incomplete, destination }: Brought,
): Promise<Result<unknown, Failure>> {
  const number = numberInDestination(destination.values)
  if (number !== null) return err(number)
  return staffCommand(context, {
    call: 'destination.import',
    id,
    event: { destination: incomplete ? 'prefill' : 'import' },
    input: { destination, importId },
    already: (registration) =>
      isBroughtAlready(registration, {
        values: { ...destination.values, category: destination.category },
        incomplete,
      }),
    reply: () => ({ results: [] }),
  })
}
