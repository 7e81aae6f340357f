import { judged } from '../../domain/registration/real-name-check'
import { attemptOn, command } from '../door/command'
import type { Verb } from '../door/route'

/** Staff say whether the picture of the document is the graduate's (G2). */
export const identityCheck: Verb<'identity.check'> = ({ id, ...judgement }, context) =>
  command(context, {
    call: 'identity.check',
    find: () => context.store.registrations.inScope(id, context.grants),
    step: async (registration) =>
      judged(await attemptOn(context, registration, { flow: 'source', as: 'staff', input: {} }), judgement),
    reply: () => ({ realName: judgement.passed ? 'passed' : 'refused' }),
  })
