import { View } from '@tarojs/components'
import { problemSentences } from '../../../domain/messages'
import { Button } from '../../components/button'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { DatePicker } from '../../components/pickers'
import { texts } from '../../texts/resume'
import type { ResumeForm } from './use-resume'
import './resume.css'

export interface MonthsProps {
  readonly form: ResumeForm
  /** Path of the row. */
  readonly at: string
  readonly from: string
  readonly to: string
}

/** From when until when; what has no end goes on. */
export function Months({ form, at, from, to }: MonthsProps) {
  return (
    <View>
      <View className="qh-resume-months">
        <Month form={form} path={`${at}.from`} label={texts.from} value={from} none={texts.pick} />
        <Month form={form} path={`${at}.to`} label={texts.to} value={to} none={texts.ongoing} />
      </View>
      {to !== '' && (
        <View className="qh-resume-ongoing">
          <Button kind="text" small onTap={() => form.pick(`${at}.to`, '')}>
            {texts.makeOngoing}
          </Button>
        </View>
      )}
    </View>
  )
}

interface MonthProps {
  readonly form: ResumeForm
  readonly path: string
  readonly label: string
  readonly value: string
  readonly none: string
}

function Month({ form, path, label, value, none }: MonthProps) {
  const problem = form.problems[path]
  return (
    <View className="qh-resume-month">
      <DatePicker value={value} month onPick={(picked) => form.pick(path, picked.slice(0, 7))}>
        <View>
          <View className="qh-in-label">{label}</View>
          <View className={classes('qh-in-box qh-resume-pick', problem !== undefined && 'qh-in-bad')}>
            <View className={value === '' ? 'qh-resume-none' : ''}>
              {value === '' ? none : value.replace('-', '.')}
            </View>
            <Icon name="chevron-down" size="small" tone="neutral" />
          </View>
        </View>
      </DatePicker>
      {problem !== undefined && (
        <View className="qh-in-note qh-in-note-bad">
          <Icon name="warn" size="small" />
          {problemSentences[problem]}
        </View>
      )}
    </View>
  )
}
