import { longest } from '../../../domain/resume/content'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/resume'
import { Months } from './months'
import { ResumeText } from './resume-text'
import { Rows, type RowsProps } from './rows'

/** 教育经历 */
export function EducationCards({ form, onRemove }: Pick<RowsProps, 'form' | 'onRemove'>) {
  const most = longest.education
  return (
    <Rows form={form} list="education" title={texts.education} add={texts.addEducation} onRemove={onRemove}>
      {(index) => {
        const row = form.content.education[index]
        const at = `education.${String(index)}`
        return (
          <Stack>
            <ResumeText
              form={form}
              path={`${at}.school`}
              label={texts.school}
              placeholder={texts.schoolPlaceholder}
              most={most.school}
            />
            <ResumeText form={form} path={`${at}.major`} label={texts.major} most={most.major} />
            <ResumeText
              form={form}
              path={`${at}.degree`}
              label={texts.degree}
              placeholder={texts.degreePlaceholder}
              most={most.degree}
            />
            <Months form={form} at={at} from={row?.from ?? ''} to={row?.to ?? ''} />
          </Stack>
        )
      }}
    </Rows>
  )
}
