import type { OwnRecord } from '../../lib/me'
import { ClosedView } from './closed-view'
import { DecidedView } from './decided-view'
import { DestinationFormPage } from './destination-form'
import { stageOf, type Stage } from './model'
import { WaitingView } from './waiting-view'

const views: Readonly<Record<Stage, (own: OwnRecord) => React.ReactNode>> = {
  filling: (own) =>
    own.destination.actions.includes('save') ? (
      // After a withdrawal or a return the form begins with what the server has.
      <DestinationFormPage key={`${own.id}:${own.destination.round}`} own={own} />
    ) : (
      <ClosedView own={own} />
    ),
  waiting: (own) => <WaitingView own={own} />,
  reviewed: (own) => <DecidedView own={own} />,
  confirmed: (own) => <DecidedView own={own} />,
}

/** 去向登记, wherever the student is in it. */
export const DestinationView = ({ own }: { readonly own: OwnRecord }) => views[stageOf(own)](own)
