import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { TextInput } from '../../components/text-input'
import { WechatButton } from '../../components/wechat-button'
import { useAskedNumber, useTypedNumber } from '../../lib/phone-code'
import { texts } from '../../texts/real-name'
import './bind.css'

export interface PhoneFormProps {
  readonly busy: boolean
  /** A code that the cloud turns into a number. */
  readonly onCode: (code: string) => void
}

/** WeChat asks the person and gives a code; a browser has no WeChat, so the number is typed for the local cloud. */
export function PhoneForm(props: PhoneFormProps) {
  return process.env.TARO_ENV === 'h5' ? <TypedNumber {...props} /> : <WechatNumber {...props} />
}

function WechatNumber({ busy, onCode }: PhoneFormProps) {
  const { declined, told } = useAskedNumber(onCode)
  return (
    <View>
      <View className="qh-bind-sub">{declined ? texts.phone.declined : texts.phone.text}</View>
      <View className="qh-bind-field">
        <WechatButton asks="getPhoneNumber" onPhone={told} disabled={busy}>
          {busy ? texts.phone.busy : texts.phone.confirm}
        </WechatButton>
      </View>
    </View>
  )
}

function TypedNumber({ busy, onCode }: PhoneFormProps) {
  const { wrong, type, send } = useTypedNumber(onCode)
  return (
    <View>
      <View className="qh-bind-sub">{texts.phone.browser}</View>
      <View className="qh-bind-field">
        <TextInput
          name="phone"
          label={texts.phone.label}
          initial=""
          onChange={type}
          error={wrong ? texts.phone.wrong : undefined}
        />
      </View>
      <View className="qh-bind-field">
        <Button kind="primary" wide busy={busy && texts.phone.busy} onTap={send}>
          {texts.phone.confirm}
        </Button>
      </View>
    </View>
  )
}
