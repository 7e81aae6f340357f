/** A mobile number, a landline with its area code and perhaps an extension, or one from abroad. */
export const isPhone = (text: string): boolean =>
  /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[3-9]\d{9}|\+\d{6,15})$/u.test(text)
