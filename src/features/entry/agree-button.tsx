import Taro from '@tarojs/taro'
import { Button } from '../../components/button'
import { WechatButton } from '../../components/wechat-button'
import { texts } from '../../texts/privacy'

/** WeChat checks that this button was pressed. */
export const AGREE_ID = 'qh-agree'

/** Base libraries before 2.32.3 have no such button, and a browser has none either. */
const asksWechat = (): boolean =>
  process.env.TARO_ENV !== 'h5' && Taro.canIUse('button.open-type.agreePrivacyAuthorization')

/** One tap agrees here and, in WeChat, to WeChat's own guideline too. */
export function AgreeButton({ onAgree }: { onAgree: () => void }) {
  if (asksWechat())
    return (
      <WechatButton asks="agreePrivacyAuthorization" id={AGREE_ID} onAgree={onAgree}>
        {texts.agree}
      </WechatButton>
    )
  return (
    <Button kind="primary" wide onTap={onAgree}>
      {texts.agree}
    </Button>
  )
}
