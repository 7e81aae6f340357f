import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId, mechanicsId } from '../../support/cloud-founding'

type ContactCalls = Extract<Call, `contact.${string}`>

const aContact = (name: string) => ({ name, phone: '0731-88880000', place: '', hours: '' })

/** Right inputs of the calls about whom graduates may ask. */
export const contactInputs = (): { readonly [C in ContactCalls]: () => Input<C> } => ({
  'contact.list': () => ({ cohortId }),
  'contact.save': () => ({
    cohortId,
    rev: 0,
    office: [aContact('就业处')],
    colleges: { [mechanicsId]: [aContact('机电学院')] },
    classes: {},
  }),
})
