import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Tag } from '../../components/status-tag'
import type { Tone } from '../../components/tone'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { identity as texts } from '../../texts/staff'
import { ProofThumbs } from './proof-thumbs'
import type { BroughtProof } from './proofs-view'
import { ReasonSheet } from './reason-sheet'
import type { ReviewView } from './review'
import type { Pictures } from './use-pictures'
import './identity.css'

export interface IdentityCardProps {
  readonly view: ReviewView
  readonly proofs: readonly BroughtProof[]
  readonly pictures: Pictures
  readonly onLook: (proof: string) => void
  readonly onRefuse: (proof: BroughtProof) => void
}

const tones: Readonly<Record<ReviewView['realName'], Tone>> = {
  notNeeded: 'neutral',
  needed: 'neutral',
  pending: 'warn',
  passed: 'success',
  refused: 'danger',
}
/** A picture that waits for a look is decided on; so is one that was refused by mistake. */
const waits: Readonly<Record<ReviewView['realName'], boolean>> = {
  notNeeded: false,
  needed: false,
  pending: true,
  passed: false,
  refused: true,
}

/** [G2] The picture of the document beside what the school has: is it the graduate's? */
export function IdentityCard({ view, proofs, pictures, onLook, onRefuse }: IdentityCardProps) {
  const { id, realName, documentLast4 } = view
  const { run, busy, trouble } = useCommand('identity.check')
  const proof = proofs.at(-1)
  if (proof === undefined) return null
  return (
    <Card title={texts.title} aside={<Tag tone={tones[realName]}>{texts.states[realName]}</Tag>}>
      <View className="qh-ident">
        <ProofThumbs proofs={proofs} pictures={pictures} onLook={onLook} />
        <View className="qh-ident-main">
          <View>{texts.look}</View>
          <View className="qh-ident-last">{texts.ends(documentLast4)}</View>
        </View>
      </View>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {waits[realName] && (
        <View className="qh-ident-bar">
          <Button small kind="danger" blocked={busy} onTap={() => onRefuse(proof)}>
            {texts.refuse}
          </Button>
          <Button
            small
            icon="check"
            busy={busy && texts.passing}
            onTap={() => void run({ id, sha256: proof.sha256, passed: true })}
          >
            {texts.pass}
          </Button>
        </View>
      )}
    </Card>
  )
}

export interface IdentityRefusalProps {
  readonly id: string
  readonly proof: BroughtProof
  readonly onClose: () => void
}

/** Why the picture will not do. */
export function IdentityRefusal({ id, proof, onClose }: IdentityRefusalProps) {
  const { run, busy, trouble } = useCommand('identity.check')
  return (
    <ReasonSheet
      about={{ id, what: 'identity' }}
      title={texts.refuseTitle}
      text={texts.refuseText}
      phrases={texts.refusePhrases}
      placeholder={texts.refusePlaceholder}
      send={{ label: texts.refuse, busy: busy && texts.refusing, danger: true }}
      problem={trouble === null ? null : sentenceOf(trouble)}
      onSend={async (reason) => (await run({ id, sha256: proof.sha256, passed: false, reason })) !== null}
      onClose={onClose}
    />
  )
}
