/** A sentence of the form 起因：一；二；三。余下的话。 taken apart, so that the causes can stand one below the other. */
export interface LaidOut {
  readonly lead: string
  readonly causes: readonly string[]
  readonly rest: string
}

/** 「一是」「二是」: on the page a number says it. */
const ORDINAL = /^[一二三四五]是/u

/** The words stay those of domain/messages.ts; only their places change. A sentence without a list is its own lead. */
export function laidOut(sentence: string): LaidOut {
  const [lead = '', ...more] = sentence.split('：')
  const list = more.join('：')
  const end = list.indexOf('。')
  if (end < 0 || !list.slice(0, end).includes('；')) return { lead: sentence, causes: [], rest: '' }
  const causes = list.slice(0, end).split('；')
  return {
    lead: `${lead}：`,
    causes: causes.map((cause) => `${cause.replace(ORDINAL, '')}。`),
    rest: list.slice(end + 1),
  }
}
