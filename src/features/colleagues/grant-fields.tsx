import { Text, View } from '@tarojs/components'
import { roleWords } from '../../../domain/people/access-words'
import { staffRoles } from '../../../domain/people/roles'
import { Check } from '../../components/choice'
import { Chip } from '../../components/chip'
import { CohortPicker } from '../../components/cohort-picker'
import { Icon } from '../../components/icon'
import { DatePicker } from '../../components/pickers'
import { serverNow } from '../../lib/now'
import { DAY, dayWords, isoDay, startOfDay } from '../../lib/time'
import { texts } from '../../texts/colleagues'
import { ClassChoice } from './class-choice'
import { choosesColleges, emptyDraft, withCollege, withRole, type GrantDraft } from './grant-draft'
import type { Colleagues } from './use-colleagues'
import '../../components/moment-field.css'
import './colleagues.css'

export interface GrantFieldsProps {
  readonly draft: GrantDraft
  readonly of: Colleagues
  readonly onChange: (draft: GrantDraft) => void
}

/** Which role, for which colleges or classes, and until when. */
export function GrantFields({ draft, of, onChange }: GrantFieldsProps) {
  const { role, collegeIds } = draft
  // Units are those of one cohort: with another one the choice begins anew.
  const choose = (cohortId: string): void => {
    of.choose(cohortId)
    onChange(role === null ? emptyDraft : withRole(role))
  }
  return (
    <View>
      <View className="qh-col-label">{texts.role}</View>
      <View className="qh-col-chips">
        {staffRoles.map((one) => (
          <Chip key={one} on={role === one} label={roleWords[one]} onTap={() => onChange(withRole(one))} />
        ))}
      </View>
      {choosesColleges(role) && of.cohorts.length > 1 && (
        <View>
          <View className="qh-col-label">{texts.cohort}</View>
          <CohortPicker cohorts={of.cohorts} at={of.cohortId ?? ''} onPick={choose} />
        </View>
      )}
      {role !== null && <View className="qh-col-label">{texts.scope}</View>}
      {choosesColleges(role) ? (
        <View className="qh-col-chips">
          {of.colleges.map(({ id, name }) => (
            <Chip
              key={id}
              on={collegeIds.includes(id)}
              label={name}
              onTap={() => onChange(withCollege(draft, id))}
            />
          ))}
        </View>
      ) : (
        role !== null && <View className="qh-col-words">{texts.wholeSchool}</View>
      )}
      {collegeIds.length > 0 && <ClassChoice draft={draft} classes={of.classes} onChange={onChange} />}
      {role !== null && <Term draft={draft} onChange={onChange} />}
    </View>
  )
}

/** Until when it counts, for who helps out for one season. */
function Term({ draft, onChange }: Pick<GrantFieldsProps, 'draft' | 'onChange'>) {
  const { until } = draft
  const now = serverNow()
  const endOf = (day: string): number => startOfDay(day) + DAY
  return (
    <View className="qh-col-field">
      <Check
        on={until !== null}
        label={texts.term}
        onTap={() => onChange({ ...draft, until: until === null ? endOf(isoDay(now + 30 * DAY)) : null })}
      />
      {until !== null && (
        <View>
          <View className="qh-mom-label">{texts.lastDay}</View>
          <DatePicker value={isoDay(until - 1)} onPick={(day) => onChange({ ...draft, until: endOf(day) })}>
            <View className="qh-mom-box">
              <Text>{dayWords(until - DAY, now)}</Text>
              <Icon name="calendar" />
            </View>
          </DatePicker>
        </View>
      )}
    </View>
  )
}
