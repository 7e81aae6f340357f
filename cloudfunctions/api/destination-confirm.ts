import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** 信息无误，确认登记去向: names what was seen, so that nothing else is confirmed (N8). */
export const destinationConfirm: Verb<'destination.confirm'> = (
  { cohortId, seen, contents, basicsChecked },
  context,
) =>
  ownCommand(context, {
    call: 'destination.confirm',
    cohortId,
    event: { destination: 'confirm' },
    input: { seen, contents, basicsChecked },
    reply: ({ destination: { confirmation } }) => ({
      confirmationId: confirmation?.id ?? '',
      at: confirmation?.at ?? context.now,
    }),
  })
