import { effectiveValues } from '../../../domain/registration/effective-values'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import { exactWords } from '../../../domain/china-time'
import type { OwnData } from './own-data'
import { readableIn } from './readable'
import type { Sheet } from './sheet'

/** Who it is and what counts now, roster and approved values read as one; of the document only its end. */
export function personSheet({ registration, cohort, policy, now }: OwnData): Sheet {
  const { roster, documentType, documentLast4, binding } = registration
  const values = effectiveValues(registration)
  const shown = (value: string | undefined, field: string): string => readableIn(policy, field, value ?? '')
  return {
    name: '基本信息',
    head: ['项目', '现在登记的', '学校名单里原来的'],
    rows: [
      ['导出时间', exactWords(now), ''],
      ['届', cohort.name, ''],
      ['证件类型', documentType, ''],
      ['证件号码后四位', documentLast4, ''],
      ['绑定时间', binding === null ? '' : exactWords(binding.at), ''],
      ...fieldKeys
        .filter((key) => key !== 'documentType' && (values[key] ?? roster[key] ?? '') !== '')
        .map((key) => [
          fields[key].label,
          shown(values[key], key),
          values[key] === roster[key] ? '' : shown(roster[key], key),
        ]),
    ],
  }
}
