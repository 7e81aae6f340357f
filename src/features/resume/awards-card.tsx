import { View } from '@tarojs/components'
import { longest } from '../../../domain/resume/content'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { nth, texts } from '../../texts/resume'
import { hasRoom } from './model'
import { ResumeText } from './resume-text'
import type { ResumeForm } from './use-resume'
import './resume.css'

/** 获奖, one below the other. */
export function AwardsCard({ form }: { readonly form: ResumeForm }) {
  return (
    <Card title={texts.awards}>
      {form.content.awards.map((_, index) => (
        <View className="qh-resume-award" key={`${String(form.version)} ${String(index)}`}>
          <ResumeText
            form={form}
            path={`awards.${String(index)}`}
            label={nth(texts.award, index)}
            most={longest.award}
          />
          <View className="qh-resume-ongoing">
            <Button kind="text" small onTap={() => form.remove('awards', index)}>
              {texts.removeAward}
            </Button>
          </View>
        </View>
      ))}
      {hasRoom(form.content, 'awards') && (
        <Button wide icon="plus" onTap={() => form.add('awards')}>
          {texts.addAward}
        </Button>
      )}
    </Card>
  )
}
