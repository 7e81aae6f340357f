import { documentSaysOf } from '../door/document-says'
import { ownCommand } from '../door/flow-command'
import { receiptOf } from './receipt'
import type { Verb } from '../door/route'

/** Freezes the form and hands it to the first reviewer; the reply is the receipt. */
export const sourceSubmit: Verb<'source.submit'> = ({ cohortId, survey }, context) =>
  ownCommand(context, {
    call: 'source.submit',
    cohortId,
    event: { source: 'submit' },
    input: survey === undefined ? {} : { survey },
    more: (registration) => Promise.resolve({ documentSays: documentSaysOf(context, registration) }),
    reply: (next) => receiptOf(next, 'source'),
  })
