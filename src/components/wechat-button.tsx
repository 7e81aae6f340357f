import { Button as NativeButton, type ButtonProps } from '@tarojs/components'
import './button.css'
import './wechat-button.css'

export interface WechatButtonProps {
  /** What only a button of WeChat's own may ask the person for. */
  asks: 'agreePrivacyAuthorization' | 'getPhoneNumber'
  id?: string | undefined
  onAgree?: (() => void) | undefined
  /** A code for the number, or '' when the person refused. */
  onPhone?: ((code: string) => void) | undefined
  disabled?: boolean | undefined
  children: string
}

/** WeChat's own button in the kit's clothes: the page's filled button, in WeChat only. */
export function WechatButton({ asks, id, onAgree, onPhone, disabled, children }: WechatButtonProps) {
  const told: Partial<ButtonProps> = {
    ...(onAgree !== undefined && { onAgreePrivacyAuthorization: onAgree }),
    ...(onPhone !== undefined && {
      onGetPhoneNumber: ({ detail }: { detail: { code?: string } }): void => onPhone(detail.code ?? ''),
    }),
  }
  return (
    <NativeButton
      className="qh-btn qh-btn-primary qh-btn-wide qh-tap qh-wechat-button"
      hoverClass="qh-pressed"
      openType={asks}
      {...(id !== undefined && { id })}
      {...(disabled === true && { disabled })}
      {...told}
    >
      {children}
    </NativeButton>
  )
}
