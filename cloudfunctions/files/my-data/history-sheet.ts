import { doerWords, happeningWords } from '../../../domain/registration/happening-words'
import type { Entry, Frozen } from '../../../domain/registration/registration'
import { readableReasons } from '../../../domain/registration/own-submission'
import { exactWords } from '../../../domain/china-time'
import type { OwnData } from './own-data'
import { labelIn, namesIn } from './readable'
import { shortened, type Sheet } from './sheet'

/** What was handed in, round by round, and every line of the history, the newest first; staff without their names. */
export function historySheet(data: OwnData): Sheet {
  const { registration, entries } = data
  return {
    name: '提交与审核',
    head: ['时间', '谁', '做了什么', '第几次提交', '涉及', '说明'],
    rows: [
      ...standing('生源信息', registration.source.frozen),
      ...standing('毕业去向', registration.destination.frozen),
      ...shortened(
        entries.length,
        entries.map((entry) => lineOf(data, entry)),
      ),
    ],
  }
}

/** The digest says which content exactly is looked at: it also stands on the receipt. */
const standing = (what: string, frozen: Frozen | null): string[][] =>
  frozen === null
    ? []
    : [
        [
          exactWords(frozen.at),
          frozen.proxy ? doerWords.staff : doerWords.student,
          `最近一次提交的${what}`,
          String(frozen.round),
          '',
          `内容指纹 ${frozen.digest}`,
        ],
      ]

function lineOf({ registration, policy }: OwnData, entry: Entry): string[] {
  const { at, byKind, what, round, touched } = entry
  const words: Readonly<Record<string, string>> = happeningWords
  const told = Object.entries(readableReasons(registration, entry))
  return [
    exactWords(at),
    doerWords[byKind],
    words[what] ?? '办理进展',
    round === 0 ? '' : String(round),
    namesIn(policy, touched),
    told.map(([key, text]) => (key === 'general' ? text : `${labelIn(policy, key)}：${text}`)).join('；'),
  ]
}
