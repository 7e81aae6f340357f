import { householdFields } from '../../../domain/destination/households'
import { effectiveValues } from '../../../domain/registration/effective-values'
import type { Claims } from '../../../domain/registration/registration'
import type { OwnData } from './own-data'
import { labelIn, readableIn } from './readable'
import type { Sheet } from './sheet'

/** What was filled in, handed in, answered, and written down by the school about destination, archive and household. */
export function enteredSheet(data: OwnData): Sheet {
  const { registration } = data
  const { source, destination, archive, household } = registration
  return {
    name: '我填写的',
    head: ['来自', '项目', '内容'],
    rows: [
      ...rowsOf(data, '生源信息，已保存', source.claims),
      ...rowsOf(data, '生源信息，最近提交', source.frozen?.values ?? {}),
      ...surveyRows(data),
      ...rowsOf(data, '毕业去向，已保存', destination.claims),
      ...rowsOf(data, '毕业去向，最近提交', destination.frozen?.values ?? {}),
      ...objectionRows(data),
      ...rowsOf(data, '档案去向', prefixed(archive.values)),
      ['户口', '户口是否转入学校', recorded(effectiveValues(registration).householdMoved)],
      ...Object.entries(householdFields).flatMap(([key, { label }]) =>
        filled('户口', label, household.values[key]),
      ),
    ],
  }
}

/** Nothing is not 否. */
const recorded = (value: string | undefined): string =>
  (value ?? '') === '' ? '学校没有记录' : (value ?? '')

const filled = (from: string, label: string, value: string | undefined): string[][] =>
  (value ?? '') === '' ? [] : [[from, label, value ?? '']]

const rowsOf = ({ policy }: OwnData, from: string, values: Claims): string[][] =>
  Object.entries(values).flatMap(([field, value]) =>
    filled(from, labelIn(policy, field), readableIn(policy, field, value)),
  )

/** The archive's own names, as a destination calls them. */
const prefixed = (values: Claims): Claims =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`archive.${key}`, value]))

const surveyRows = ({ registration, policy }: OwnData): string[][] =>
  Object.entries(registration.source.survey).flatMap(([id, answer]) =>
    filled('问卷', policy.survey.find((question) => question.id === id)?.text ?? id, answer),
  )

function objectionRows({ registration }: OwnData): string[][] {
  const { objection } = registration.destination
  return objection === null
    ? []
    : filled('毕业去向', objection.kind === 'error' ? '反映的问题' : '变更的原因', objection.text)
}
