import { useState } from 'react'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/resume'
import { ResumeForm } from './resume-form'

/** 我的简历 (G5): what stands saved has been read before anything can be written over it. */
export function ResumeView({ own }: { readonly own: OwnRecord }) {
  const { data, trouble, ask } = useCall('resume.get', { cohortId: own.cohortId })
  const [deletions, setDeletions] = useState(0)
  if (data !== undefined)
    return (
      <ResumeForm
        key={deletions}
        own={own}
        standing={data}
        onDeleted={() => setDeletions((before) => before + 1)}
      />
    )
  return (
    <Page title={texts.title}>
      {trouble === null ? <Skeleton kind="form" /> : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
