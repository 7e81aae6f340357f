import type { Output } from '../../domain/contract/contract'
import type { Attempt } from '../../domain/registration/attempt'
import type { Objection, Registration } from '../../domain/registration/registration'

type Facts = Pick<
  Output<'destination.get'>,
  'categoryTable' | 'frozen' | 'imported' | 'archiveOrigin' | 'household' | 'objection'
>

/** What both sides are told of a destination besides where its submission stands. */
export function destinationFacts({ registration, policy }: Attempt): Facts {
  const { frozen, objection } = registration.destination
  return {
    categoryTable: policy.destination.categoryTable,
    frozen: { ...frozen?.values },
    imported: frozen?.proxy === true,
    archiveOrigin: registration.archive.origin,
    household: householdView(registration),
    objection: objectionView(objection),
  }
}

export const householdView = ({ household }: Registration): Facts['household'] => ({
  ...household,
  values: { ...household.values },
})

export const objectionView = (objection: Objection | null): Facts['objection'] =>
  objection === null ? null : { ...objection, fields: [...objection.fields] }
