import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Check, Radio } from '../../components/choice'
import { DiffRow } from '../../components/diff-row'
import { FieldRow } from '../../components/field-row'
import { Fields } from '../../components/fields'
import { ProofTile } from '../../components/proof-tile'
import { TextInput } from '../../components/text-input'
import { showcase as words, texts } from '../../texts/kit'
import { nothing, Part, Wrap } from './part'
import { picture } from './picture'

const { heads } = words

/** Fields, inputs, proofs, differences, banners, choices. */
export function Forms() {
  const [flagged, setFlagged] = useState(false)
  return (
    <>
      <Part head={heads.fields}>
        <Rows />
      </Part>
      <Part head={heads.inputs}>
        <Inputs />
      </Part>
      <Part head={heads.tiles}>
        <Wrap>
          <ProofTile key="empty" state="empty" onTap={nothing} />
          <ProofTile key="uploading" state="uploading" percent={64} src={picture} />
          <ProofTile key="accepted" state="accepted" src={picture} onTap={nothing} />
          <ProofTile key="refused" state="refused" onTap={nothing} />
          <ProofTile key="retake" state="retake" src={picture} onTap={nothing} />
        </Wrap>
      </Part>
      <Part head={heads.diffs}>
        <Card>
          <DiffRow
            label={words.place[0]}
            fieldClass="proof"
            oldValue={words.oldPlace}
            newValue={words.newPlace}
            note={words.basis}
            flagged={flagged}
            onFlag={() => setFlagged(!flagged)}
          >
            <ProofTile state="accepted" caption={words.pages[0]} src={picture} />
          </DiffRow>
        </Card>
        <View className="qh-show-next">
          <Card>
            <DiffRow
              label={words.address[0]}
              fieldClass="free"
              oldValue={words.oldAddress}
              newValue={words.newAddress}
              flagged
              onFlag={nothing}
            />
            <DiffRow label={words.qq.label} oldValue="" newValue="3002816640" />
          </Card>
        </View>
      </Part>
      <Part head={heads.banners}>
        <Banner>{words.banners.neutral}</Banner>
        <View className="qh-show-next">
          <Banner tone="warn">{words.banners.warn}</Banner>
        </View>
        <View className="qh-show-next">
          <Banner tone="danger" icon="return">
            {words.banners.danger}
          </Banner>
        </View>
        <View className="qh-show-next">
          <Banner tone="success">{words.banners.success}</Banner>
        </View>
        <View className="qh-show-next">
          <Banner tone="info" icon="refresh">
            {texts.offline}
          </Banner>
        </View>
      </Part>
      <Part head={heads.choices}>
        <Choices />
      </Part>
    </>
  )
}

function Rows() {
  return (
    <Fields>
      <FieldRow label={words.name[0]} value={words.name[1]} fieldClass="proof" onTap={nothing} />
      <FieldRow label={words.number[0]} value={words.number[1]} fieldClass="locked" help={words.number[2]} />
      <FieldRow
        label={words.place[0]}
        value={words.place[1]}
        fieldClass="proof"
        changed
        differs={words.place[2]}
        onTap={nothing}
      />
      <FieldRow label={words.secret[0]} value={words.secret[1]} fieldClass="proof" onTap={nothing} />
      <FieldRow
        label={words.address[0]}
        value={words.address[1]}
        fieldClass="free"
        error={words.address[2]}
        onTap={nothing}
      />
      <FieldRow label={words.wechat[0]} value={words.wechat[1]} fieldClass="free" onTap={nothing} />
    </Fields>
  )
}

function Inputs() {
  const { qq, id, reason } = words
  return (
    <>
      <TextInput
        name="qq"
        label={qq.label}
        initial=""
        placeholder={qq.placeholder}
        type="number"
        onChange={nothing}
      />
      <View className="qh-show-next">
        <TextInput
          name="id"
          label={id.label}
          aside={id.aside}
          initial={id.value}
          hint={id.hint}
          secret
          onChange={nothing}
        />
      </View>
      <View className="qh-show-next">
        <TextInput name="bad" label={qq.label} initial={qq.bad} error={qq.error} onChange={nothing} />
      </View>
      <View className="qh-show-next">
        <TextInput name="reason" label={reason.label} initial={reason.value} multiline onChange={nothing} />
      </View>
    </>
  )
}

function Choices() {
  const [at, setAt] = useState(0)
  const [checked, setChecked] = useState(true)
  return (
    <Card flush>
      {words.choices.map((choice, index) => (
        <Radio key={choice} on={index === at} label={choice} onTap={() => setAt(index)} />
      ))}
      <Check on={checked} label={words.check} onTap={() => setChecked(!checked)} />
    </Card>
  )
}
