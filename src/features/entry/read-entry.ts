import { isStep, type Step } from './steps'

/** What a link asks for: a cohort, and the step of it that somebody should do. */
export interface Entry {
  readonly cohort: string
  readonly step: Step
}

/** Parameters as a page receives them. */
export type Params = Readonly<Record<string, string | undefined>>

/** WeChat's limit for what a mini-program code carries (getUnlimitedQRCode). */
const LONGEST_SCENE = 32
/** The same shape as the contract's: no path, no operator, nothing that a page could mistake for something else. */
const COHORT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/

/**
 * [D2] What the official account's menu (`?cohort=2027-main&step=source`) or a mini-program code
 * (`scene=c%3D2027-main%26s%3Dsource`) asks for; null where it asks for nothing that this version knows. A link
 * without a step leads to whatever is due, as `due` does.
 */
export function readEntry(params: Params): Entry | null {
  const { scene } = params
  const asked = scene === undefined ? params : fromScene(scene)
  const cohort = asked?.['cohort'] ?? ''
  const step = asked?.['step'] ?? 'due'
  return COHORT.test(cohort) && isStep(step) ? { cohort, step } : null
}

/** A scene's short names; a code holds so little that every character counts. */
function fromScene(scene: string): Params | null {
  const text = decoded(scene)
  if (text === null || text.length > LONGEST_SCENE) return null
  const pairs = text.split('&').map((part): [string, string] => {
    const [name = '', ...value] = part.split('=')
    return [name, value.join('=')]
  })
  const value = (wanted: string): string | undefined => pairs.find(([name]) => name === wanted)?.[1]
  return { cohort: value('c'), step: value('s') }
}

/** WeChat hands a scene on encoded, and some ways into a page encode it once more. */
const ENCODED_AT_MOST = 2

function decoded(scene: string): string | null {
  let text = scene
  try {
    for (let times = 0; times < ENCODED_AT_MOST && text.includes('%'); times += 1)
      text = decodeURIComponent(text)
  } catch {
    // Half of an escape: nobody of ours wrote it.
    return null
  }
  return text
}
