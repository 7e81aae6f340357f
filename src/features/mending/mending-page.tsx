import { useState } from 'react'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { usePlaces } from '../../lib/places'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/mending'
import { MendForm } from './mend-form'
import { MendingDesk } from './mending-desk'

export interface MendingPageOfProps {
  readonly id: string
  readonly cohortId: string
}

/** A destination as it stands, and its form while it is mended. */
export function MendingPageOf({ id, cohortId }: MendingPageOfProps) {
  const { data, trouble, ask } = useCall('destination.get', { id }, { enabled: id !== '' })
  const places = usePlaces(true)
  const [mending, setMending] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  if (data === undefined)
    return (
      <Page title={texts.title}>
        {trouble === null ? (
          <Skeleton kind="form" />
        ) : (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        )}
      </Page>
    )
  if (mending)
    return (
      <MendForm
        view={data}
        cohortId={cohortId}
        places={places}
        onAskAgain={ask}
        onClose={(said) => {
          setDone(said)
          setMending(false)
        }}
      />
    )
  return (
    <MendingDesk
      view={data}
      cohortId={cohortId}
      nameOf={(code) => places.places?.nameOf(code) ?? null}
      done={done}
      stale={trouble}
      onDone={setDone}
      onAskAgain={ask}
      onMend={() => {
        setDone(null)
        setMending(true)
      }}
    />
  )
}
