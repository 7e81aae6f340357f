import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { TextInput } from '../../components/text-input'
import { WechatButton } from '../../components/wechat-button'
import { useAskedNumber, useTypedNumber } from '../../lib/phone-code'
import { joining as texts } from '../../texts/colleagues'

export interface PhoneAskProps {
  readonly busy: boolean
  /** A code that the cloud turns into a number. */
  readonly onCode: (code: string) => void
}

/** WeChat asks the person for their number; a browser has no WeChat, so it is typed for the local cloud. */
export function PhoneAsk(props: PhoneAskProps) {
  return process.env.TARO_ENV === 'h5' ? <Typed {...props} /> : <Asked {...props} />
}

function Asked({ busy, onCode }: PhoneAskProps) {
  const { declined, told } = useAskedNumber(onCode)
  return (
    <View>
      {declined && <Banner tone="warn">{texts.declined}</Banner>}
      <WechatButton asks="getPhoneNumber" onPhone={told} disabled={busy}>
        {busy ? texts.joining : texts.phone}
      </WechatButton>
    </View>
  )
}

function Typed({ busy, onCode }: PhoneAskProps) {
  const { wrong, type, send } = useTypedNumber(onCode)
  return (
    <View>
      <TextInput
        name="phone"
        label={texts.typed}
        initial=""
        onChange={type}
        error={wrong ? texts.phoneWrong : undefined}
      />
      <Button kind="primary" wide busy={busy && texts.joining} onTap={send}>
        {texts.join}
      </Button>
    </View>
  )
}
