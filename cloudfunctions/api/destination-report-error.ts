import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'
import { objectionView } from './destination-facts'

/** 信息有误: the graduate says what is wrong; the school mends it, and it is confirmed again (N8). */
export const destinationReportError: Verb<'destination.reportError'> = (
  { cohortId, text, fields },
  context,
) =>
  ownCommand(context, {
    call: 'destination.reportError',
    cohortId,
    event: { destination: 'reportError' },
    input: { reasons: { general: text }, fields },
    reply: ({ destination }) => ({ objection: objectionView(destination.objection) }),
  })
