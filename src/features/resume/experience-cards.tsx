import { experienceKinds, experienceNames, longest } from '../../../domain/resume/content'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import { lengths, texts } from '../../texts/resume'
import { Months } from './months'
import { ResumeText } from './resume-text'
import { Rows, type RowsProps } from './rows'

const kinds = experienceKinds.map((key) => ({ key, label: experienceNames[key] }))

/** 实习、项目和校园经历 */
export function ExperienceCards({ form, onRemove }: Pick<RowsProps, 'form' | 'onRemove'>) {
  const most = longest.experience
  return (
    <Rows
      form={form}
      list="experience"
      title={texts.experience}
      add={texts.addExperience}
      onRemove={onRemove}
    >
      {(index) => {
        const row = form.content.experience[index]
        const at = `experience.${String(index)}`
        return (
          <Stack>
            <Segmented
              items={kinds}
              at={row?.kind ?? ''}
              onChange={(kind) => form.pick(`${at}.kind`, kind)}
            />
            <ResumeText form={form} path={`${at}.where`} label={texts.where} most={most.where} />
            <ResumeText form={form} path={`${at}.role`} label={texts.role} most={most.role} />
            <Months form={form} at={at} from={row?.from ?? ''} to={row?.to ?? ''} />
            <ResumeText
              form={form}
              path={`${at}.text`}
              label={texts.whatDone}
              aside={lengths.text}
              most={most.text}
              multiline
            />
          </Stack>
        )
      }}
    </Rows>
  )
}
