import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { TextInput } from '../../components/text-input'
import { WechatButton } from '../../components/wechat-button'
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
  const [declined, setDeclined] = useState(false)
  const told = (code: string): void => {
    setDeclined(code === '')
    if (code !== '') onCode(code)
  }
  return (
    <View>
      {declined && <Banner tone="warn">{texts.declined}</Banner>}
      <WechatButton asks="getPhoneNumber" onPhone={told} disabled={busy}>
        {busy ? texts.joining : texts.phone}
      </WechatButton>
    </View>
  )
}

/** As the local cloud has it: digits, after the country where it is not the mainland. */
const MOBILE = /^(?:\d{1,3}-)?\d{5,15}$/

function Typed({ busy, onCode }: PhoneAskProps) {
  const number = useRef('')
  const [wrong, setWrong] = useState(false)
  const type = useCallback((_name: string, value: string): void => {
    number.current = value.trim()
    setWrong(false)
  }, [])
  const send = (): void => {
    const right = MOBILE.test(number.current)
    setWrong(!right)
    if (right) onCode(`phone-${number.current}`)
  }
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
