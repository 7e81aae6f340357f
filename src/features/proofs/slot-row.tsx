import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { ProofTile } from '../../components/proof-tile'
import { Tag } from '../../components/status-tag'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import type { Going, Upload } from '../../lib/slot-upload'
import type { Wanted } from '../../lib/wanted-proofs'
import { atMost, nameOf, received, sentSoFar, texts } from '../../texts/proofs'
import './slot-row.css'

export interface SlotRowProps {
  wanted: Wanted
  upload: Upload | null
  /** Of the standing picture. */
  src: string
  open: boolean
  onChoose: () => void
  onLook: () => void
  onAgain: () => void
  onCancel: () => void
}

/** One slot: what is in it or on its way there, and what can be done about it. */
export function SlotRow(props: SlotRowProps) {
  const { slot } = props.wanted
  return (
    <View className="qh-slot">
      <Tile {...props} />
      <View className="qh-slot-main">
        <View className="qh-slot-name">{nameOf(slot.name, slot.required)}</View>
        <View className="qh-slot-meta">{atMost(slot.maxBytes)}</View>
        <State {...props} />
      </View>
    </View>
  )
}

function Tile({ wanted: { proof }, upload, src, open, onChoose, onLook }: SlotRowProps) {
  if (upload !== null && upload.src !== '' && !isRefused(upload.going))
    return (
      <ProofTile state="uploading" caption={texts.onTheWay} src={upload.src} percent={share(upload.going)} />
    )
  if (proof !== null) return <ProofTile state="accepted" caption="" src={src} onTap={onLook} />
  return (
    <ProofTile
      state="empty"
      caption={open ? texts.take : texts.missing}
      onTap={open ? onChoose : undefined}
    />
  )
}

const isRefused = ({ kind }: Going): boolean => kind === 'refused'

/** Percent. */
const share = (going: Going): number =>
  going.kind === 'sending' ? (100 * going.sent) / going.total : going.kind === 'checking' ? 100 : 0

function State(props: SlotRowProps) {
  const { wanted, upload, open, onChoose } = props
  if (upload !== null && !isRefused(upload.going)) return <OnTheWay {...props} going={upload.going} />
  return (
    <>
      {upload?.going.kind === 'refused' && <Refused why={upload.going.why} />}
      {wanted.proof !== null && (
        <View className="qh-slot-line">
          <Tag tone="success" icon="check">
            {received(wanted.proof.bytes)}
          </Tag>
          {open && (
            <Button kind="text" onTap={onChoose}>
              {texts.another}
            </Button>
          )}
        </View>
      )}
      {wanted.proof === null && upload === null && <View className="qh-slot-meta">{wanted.slot.help}</View>}
    </>
  )
}

function OnTheWay({ going, onAgain, onCancel }: SlotRowProps & { going: Going }) {
  if (going.kind === 'waiting')
    return (
      <>
        <View className="qh-slot-bad">
          <Icon name="offline" size="small" />
          <Text>{going.why.code === 'offline' ? texts.waiting : sentenceOf(going.why)}</Text>
        </View>
        <View className="qh-slot-line">
          <Button kind="text" onTap={onAgain}>
            {texts.again}
          </Button>
          <Button kind="text" onTap={onCancel}>
            {texts.cancel}
          </Button>
        </View>
      </>
    )
  return (
    <>
      <View className="qh-slot-track">
        <View className="qh-slot-fill" style={{ width: `${Math.round(share(going))}%` }} />
      </View>
      <View className="qh-slot-line">
        <View className="qh-slot-meta">{progress(going)}</View>
        {going.kind !== 'checking' && (
          <Button kind="text" onTap={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </View>
    </>
  )
}

function progress(going: Going): string {
  if (going.kind === 'sending') return sentSoFar(going.sent, going.total)
  return going.kind === 'checking' ? texts.checking : texts.preparing
}

function Refused({ why }: { why: Trouble }) {
  return (
    <View className="qh-slot-bad">
      <Icon name="warn" size="small" />
      <Text>{sentenceOf(why)}</Text>
    </View>
  )
}
