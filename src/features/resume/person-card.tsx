import { View } from '@tarojs/components'
import { longest } from '../../../domain/resume/content'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { ProofTile } from '../../components/proof-tile'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useOwnPictures } from '../../lib/own-pictures'
import { wantedInResume } from '../../lib/wanted-proofs'
import { contact, texts } from '../../texts/resume'
import { ResumeText } from './resume-text'
import type { ResumeForm } from './use-resume'
import './resume.css'

export interface PersonCardProps {
  readonly own: OwnRecord
  readonly form: ResumeForm
}

/** Who it is, what is looked for, how to be reached, and the photo. */
export function PersonCard({ own, form }: PersonCardProps) {
  const { content, choose } = form
  const { name = own.name, mobile = '', email = '' } = own.record
  return (
    <Card title={texts.person} aside={name}>
      <Stack>
        <ResumeText
          form={form}
          path="intention"
          label={texts.intention}
          placeholder={texts.intentionPlaceholder}
          most={longest.intention}
        />
        <View>
          <View className="qh-in-label">{texts.shown}</View>
          <Check
            on={content.showMobile}
            label={contact(texts.mobile, mobile)}
            onTap={() => choose({ showMobile: !content.showMobile })}
          />
          <Check
            on={content.showEmail}
            label={contact(texts.email, email)}
            onTap={() => choose({ showEmail: !content.showEmail })}
          />
          <Check
            on={content.withPhoto}
            label={texts.withPhoto}
            onTap={() => choose({ withPhoto: !content.withPhoto })}
          />
        </View>
        {content.withPhoto && <PhotoPlace own={own} />}
      </Stack>
    </Card>
  )
}

/** The photo, or where one is brought; a cohort may have no place for it. */
function PhotoPlace({ own }: { readonly own: OwnRecord }) {
  const pictures = useOwnPictures(own)
  const [wanted] = wantedInResume(own)
  if (wanted === undefined) return null
  const { slot, proof } = wanted
  return (
    <View className="qh-resume-photo">
      <ProofTile
        state={proof === null ? 'empty' : 'accepted'}
        caption={proof === null ? texts.bringPhoto : ''}
        small
        src={proof === null ? undefined : pictures[proof.id]}
        onTap={() => open('proof', { flow: 'resume', slot: slot.key })}
      />
      <View className="qh-resume-note">{proof === null ? texts.noPhoto : texts.photoThere}</View>
    </View>
  )
}
