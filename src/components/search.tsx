import { Input, View } from '@tarojs/components'
import { memo, useEffect, useRef, useState } from 'react'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './search.css'
import './text-input.css'

/** So long after the last keystroke it searches by itself. Milliseconds. */
const PAUSE_MS = 300

export interface SearchProps {
  placeholder: string
  onSearch: (text: string) => void
}

/** Searches on the keyboard's button and after a short pause; '' when it is cleared. */
export const Search = memo(function Search({ placeholder, onSearch }: SearchProps) {
  const [filled, setFilled] = useState(false)
  const [focused, setFocused] = useState(false)
  // A new key gives a new, empty native input: it keeps its text itself.
  const [round, setRound] = useState(0)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const search = (text: string, afterMs: number): void => {
    clearTimeout(waiting.current)
    setFilled(text !== '')
    if (afterMs === 0) onSearch(text.trim())
    else waiting.current = setTimeout(() => onSearch(text.trim()), afterMs)
  }
  const clear = (): void => {
    setRound(round + 1)
    search('', 0)
  }
  return (
    <View className={classes('qh-search', focused && 'qh-search-focus')}>
      <Icon name="search" tone="neutral" />
      <Input
        key={round}
        className="qh-in-text"
        type="text"
        confirmType="search"
        placeholder={placeholder}
        placeholderClass="qh-in-placeholder"
        ariaLabel={placeholder}
        onInput={(event) => search(event.detail.value, PAUSE_MS)}
        onConfirm={(event) => search(event.detail.value, 0)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {filled && (
        <Tappable className="qh-search-clear" label={texts.clear} onTap={clear}>
          <Icon name="close" size="small" />
        </Tappable>
      )}
    </View>
  )
})
