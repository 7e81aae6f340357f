import type { IconName } from '../../components/icon'
import { StatusTag, Tag, type TagState } from '../../components/status-tag'
import type { Tone } from '../../components/tone'
import { texts } from '../../texts/home'
import type { NextStep, Turn } from './next-step'

/** Where the matter stands has the same word everywhere; what is only said here has words of its own. */
const states: Readonly<Record<Turn, (step: NextStep) => TagState | null>> = {
  yours: () => null,
  returned: () => 'returned',
  waiting: ({ waitsFor }) => waitsFor?.word ?? 'awaitingSchool',
  ahead: () => null,
  closed: () => null,
  unset: () => null,
  held: () => null,
  done: () => 'completed',
}

type OwnWord = keyof typeof texts.tags
const looks: Readonly<Record<OwnWord, { readonly tone: Tone; readonly icon: IconName }>> = {
  yours: { tone: 'primary', icon: 'flag' },
  ahead: { tone: 'neutral', icon: 'calendar' },
  closed: { tone: 'neutral', icon: 'lock' },
  unset: { tone: 'neutral', icon: 'clock' },
  held: { tone: 'warn', icon: 'warn' },
}
const isOwnWord = (turn: Turn): turn is OwnWord => Object.hasOwn(looks, turn)

/** Whose turn it is, in one word. */
export function TurnTag({ step }: { step: NextStep }) {
  const state = states[step.turn](step)
  if (state !== null) return <StatusTag state={state} />
  if (!isOwnWord(step.turn)) return null
  const { tone, icon } = looks[step.turn]
  return (
    <Tag tone={tone} icon={icon}>
      {texts.tags[step.turn]}
    </Tag>
  )
}
