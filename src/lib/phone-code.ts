import { useCallback, useRef, useState } from 'react'

type OnCode = (code: string) => void

/** WeChat's own answer about the person's number: a code for the cloud, or '' where they declined. */
export function useAskedNumber(onCode: OnCode) {
  const [declined, setDeclined] = useState(false)
  const told = (code: string): void => {
    setDeclined(code === '')
    if (code !== '') onCode(code)
  }
  return { declined, told }
}

/** As the local cloud has it: digits, after the country where it is not the mainland. */
const MOBILE = /^(?:\d{1,3}-)?\d{5,15}$/

/** A browser has no WeChat: the number is typed, and becomes the code that the local cloud turns into it. */
export function useTypedNumber(onCode: OnCode) {
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
  return { wrong, type, send }
}
