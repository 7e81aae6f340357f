import { View } from '@tarojs/components'
import { useState } from 'react'
import { longest } from '../../../domain/resume/content'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { lengths, texts } from '../../texts/resume'
import { AwardsCard } from './awards-card'
import { DeleteSheet } from './delete-sheet'
import { EducationCards } from './education-cards'
import { ExperienceCards } from './experience-cards'
import { PersonCard } from './person-card'
import { ResumeBar } from './resume-bar'
import { ResumeText } from './resume-text'
import { isWritten, type List } from './model'
import { RemoveSheet } from './remove-sheet'
import { useResume, type StandingResume } from './use-resume'
import './resume.css'

export interface ResumeFormProps {
  readonly own: OwnRecord
  readonly standing: StandingResume
  readonly onDeleted: () => void
}

interface Row {
  readonly list: Exclude<List, 'awards'>
  readonly at: number
}

/** Every part of a résumé, to be filled in; nothing of it has to be. */
export function ResumeForm({ own, standing, onDeleted }: ResumeFormProps) {
  const form = useResume(own, standing)
  const [deleting, setDeleting] = useState(false)
  const [removing, setRemoving] = useState<Row | null>(null)
  const { trouble, newer, settle } = form
  const removes = (list: Row['list']) => (at: number) => {
    if (isWritten(form.typed(), list, at)) setRemoving({ list, at })
    else form.remove(list, at)
  }
  return (
    <Page
      title={texts.title}
      bar={<ResumeBar form={form} />}
      overlay={
        <>
          {deleting && <DeleteSheet own={own} onClose={() => setDeleting(false)} onDeleted={onDeleted} />}
          {removing !== null && (
            <RemoveSheet
              onClose={() => setRemoving(null)}
              onRemove={() => {
                form.remove(removing.list, removing.at)
                setRemoving(null)
              }}
            />
          )}
        </>
      }
    >
      <Banner>{texts.secrecy}</Banner>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {newer !== null && (
        <Banner tone="warn">
          <View>{texts.conflict.text}</View>
          <View className="qh-resume-choice">
            <Button small onTap={() => settle(true)}>
              {texts.conflict.mine}
            </Button>
            <Button small onTap={() => settle(false)}>
              {texts.conflict.theirs}
            </Button>
          </View>
        </Banner>
      )}
      <PersonCard own={own} form={form} />
      <EducationCards form={form} onRemove={removes('education')} />
      <ExperienceCards form={form} onRemove={removes('experience')} />
      <Card title={texts.skills}>
        <ResumeText
          form={form}
          path="skills"
          label={texts.skillsLabel}
          aside={lengths.skills}
          placeholder={texts.skillsPlaceholder}
          most={longest.skills}
          multiline
        />
      </Card>
      <AwardsCard form={form} />
      <Card title={texts.summary}>
        <ResumeText
          form={form}
          path="summary"
          label={texts.summaryLabel}
          aside={lengths.summary}
          most={longest.summary}
          multiline
        />
      </Card>
      {(form.savedAt !== null || form.isDraft) && (
        <View className="qh-resume-delete">
          <Button kind="text" icon="trash" onTap={() => setDeleting(true)}>
            {texts.delete}
          </Button>
        </View>
      )}
    </Page>
  )
}
