import type { CorrectionRules } from '../../../../domain/registration/correction-flow'
import { withoutAt, type Mutant } from './flow-mutants'

type Row = CorrectionRules['rows'][number]

const actors: readonly Row[2][] = ['requester', 'college', 'school']
const statuses: readonly Row[3][] = ['requested', 'verified', 'applied', 'refused', 'withdrawn']

/** Rows that only say why nothing happens: their target is never reached, so changing it changes nothing. */
const refusesAlways = ([from, , , , guards]: Row): boolean =>
  from !== 'none' && guards.includes('noOpenCorrection')

/** Changed copies of the correction rules: rows, guards, actors and targets, one at a time. */
export function correctionMutants(rules: CorrectionRules): Mutant<CorrectionRules>[] {
  return rules.rows.flatMap((row, index) => {
    const [from, event, by, to, guards] = row
    const name = `correction ${from} ${event}`
    const changed = (next: Row): CorrectionRules => ({
      ...rules,
      rows: rules.rows.map((one, at) => (at === index ? next : one)),
    })
    return [
      { name: `${name}: without the row`, rules: { ...rules, rows: withoutAt(rules.rows, index) } },
      ...guards.map((guard, at) => ({
        name: `${name}: without ${guard}`,
        rules: changed([from, event, by, to, withoutAt(guards, at)]),
      })),
      ...actors
        .filter((other) => other !== by)
        .map((other) => ({ name: `${name}: by ${other}`, rules: changed([from, event, other, to, guards]) })),
      ...statuses
        .filter((other) => other !== to && !refusesAlways(row))
        .map((other) => ({ name: `${name}: to ${other}`, rules: changed([from, event, by, other, guards]) })),
    ]
  })
}
