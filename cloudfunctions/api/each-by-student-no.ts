import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { staffCommand, type StaffCommand } from '../door/flow-command'
import { listedGraduates } from './listed-graduates'

/** Calls that do the same to every graduate of a list. */
type ListCall = 'record.lock' | 'record.unlock' | 'window.extend'

interface Listed<C extends ListCall> extends Omit<StaffCommand<C>, 'id' | 'reply'> {
  readonly cohortId: string
  readonly studentNos: readonly string[]
}

/**
 * One staff command for each graduate of a list, each by its own guarded write, and every 学号 answered for. Whom the
 * caller's grants do not reach looks as if there were none, and so does a cohort. A list may be sent twice: who has it so already is
 * answered as done.
 */
export async function eachByStudentNo<C extends ListCall>(
  context: Context,
  { cohortId, studentNos, ...command }: Listed<C>,
): Promise<Result<Output<ListCall>, Failure>> {
  const byNumber = await listedGraduates(context, cohortId, studentNos)
  if (byNumber === null) return err({ code: 'cohortMissing' })
  const results: Output<ListCall>['results'] = []
  for (const studentNo of studentNos) {
    const one = byNumber.get(studentNo)
    const outcome =
      one === undefined
        ? err({ code: 'notFound' as const })
        : await staffCommand<ListCall>(context, { ...command, id: one._id, reply: () => ({ results: [] }) })
    results.push({ studentNo, name: one?.name ?? '', refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}
