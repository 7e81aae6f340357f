export interface Aria {
  role?: string | undefined
  label?: string | undefined
  /** Of choices, tabs and switches. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  busy?: boolean | undefined
}

/**
 * What screen readers are told. In the browser these become aria attributes; Taro's WXML templates carry
 * none for a view, so in WeChat they would be bytes that nobody reads.
 */
export function aria({ role, label, checked, disabled, busy }: Aria): Record<string, string> {
  if (process.env.TARO_ENV !== 'h5') return {}
  return {
    ...(role !== undefined && { role }),
    ...(label !== undefined && { ariaLabel: label }),
    ...(checked !== undefined && { [role === 'tab' ? 'ariaSelected' : 'ariaChecked']: String(checked) }),
    ...(disabled === true && { ariaDisabled: 'true' }),
    ...(busy === true && { ariaBusy: 'true' }),
  }
}
