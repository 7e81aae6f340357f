import { View } from '@tarojs/components'
import { roleWords } from '../../../domain/people/access-words'
import { staffRoles } from '../../../domain/people/roles'
import { Chip } from '../../components/chip'
import { texts } from '../../texts/colleagues'
import { choosesColleges, withCollege, withRole, type GrantDraft } from './grant-draft'
import './colleagues.css'

export interface GrantFieldsProps {
  readonly draft: GrantDraft
  readonly colleges: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (draft: GrantDraft) => void
}

/** Which role, and for which colleges. */
export function GrantFields({ draft, colleges, onChange }: GrantFieldsProps) {
  return (
    <View>
      <View className="qh-col-label">{texts.role}</View>
      <View className="qh-col-chips">
        {staffRoles.map((role) => (
          <Chip
            key={role}
            on={draft.role === role}
            label={roleWords[role]}
            onTap={() => onChange(withRole(role))}
          />
        ))}
      </View>
      {draft.role !== null && <View className="qh-col-label">{texts.scope}</View>}
      {choosesColleges(draft.role) ? (
        <View className="qh-col-chips">
          {colleges.map(({ id, name }) => (
            <Chip
              key={id}
              on={draft.collegeIds.includes(id)}
              label={name}
              onTap={() => onChange(withCollege(draft, id))}
            />
          ))}
        </View>
      ) : (
        draft.role !== null && <View className="qh-col-words">{texts.wholeSchool}</View>
      )}
    </View>
  )
}
