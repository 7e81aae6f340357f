import { slotPurposes, type Level, type PolicyContent } from '../../../domain/cohort/policy'
import { staffRoles, type StaffRole } from '../../../domain/people/roles'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import { labelOf } from '../../lib/field-label'
import { questions, roleWords, texts, valueWords, type SectionKey } from '../../texts/policy'
import { keepLine, shareLine, triesLine, watchLine } from '../../texts/policy-editing'
import { juneLevels } from './graduation-months'
import { categoryName } from './policy-names'

const wordOf = (part: string, value: string): string => valueWords[part]?.[value] ?? value
const chainWords = (chain: readonly Level[]): string => chain.map(({ name }) => name).join(' → ')
const people = (roles: readonly StaffRole[]): string =>
  roles.length === 0
    ? texts.none
    : staffRoles
        .filter((role) => roles.includes(role))
        .map((role) => roleWords[role])
        .join('、')

/** Labels of fields of which something holds. */
const labelled = (
  policy: PolicyContent,
  holds: (field: PolicyContent['fields'][string]) => boolean,
): string => {
  const names = Object.entries(policy.fields).flatMap(([key, field]) =>
    isFieldKey(key) && holds(field) ? [fields[key].label] : [],
  )
  return names.length === 0 ? texts.none : names.join('、')
}

/** What each section of the rules says, in plain words: one sentence a line. */
export const rulesShown: Readonly<Record<SectionKey, (policy: PolicyContent) => readonly string[]>> = {
  fields: (policy) => [
    `改了要证明：${labelled(policy, (field) => field.class === 'proof')}`,
    `锁定：${labelled(policy, (field) => field.class === 'locked')}`,
    `必填：${labelled(policy, ({ required }) => required === true)}`,
  ],
  slots: ({ slots }) =>
    slotPurposes.flatMap((purpose) => {
      const names = Object.values(slots).flatMap((slot) => (slot.purpose === purpose ? [slot.name] : []))
      return names.length === 0 ? [] : [`${wordOf('purpose', purpose)}：${names.join('、')}`]
    }),
  chain: ({ chain, distinctReviewers, proxySubmit }) => [
    `生源：${chainWords(chain.source)}`,
    `去向：${chainWords(chain.destination)}`,
    ...Object.entries(chain.byCategory).map(
      ([code, own]) => `去向 ${categoryName(code)}：${chainWords(own)}`,
    ),
    `更正申请：${chainWords(chain.correction)}`,
    distinctReviewers ? '同一条记录，各级由不同的老师审。' : '同一位老师可以审几级。',
    proxySubmit ? '老师可以代学生填报。' : '老师不代学生填报。',
  ],
  place: ({ place }) => [
    wordOf('depth', place.depth),
    `生源地按${wordOf('definition', place.definition)}`,
    ...(place.employedPostgraduates ? ['研究生入学前工作过、在工作地落了个人户口的，按工作地。'] : []),
  ],
  bind: ({ bind }) => [
    `用${wordOf('key', bind.key)}绑定，核对${wordOf('secret', bind.key === 'documentNo' ? 'full' : bind.secret)}${bind.name ? '和姓名' : ''}。`,
    `内地学生实名：${wordOf('realName', bind.realName)}`,
    triesLine(bind.tries),
  ],
  delegations: ({ delegations }) => [
    `新增毕业生：${people(delegations.addGraduate)}`,
    `移出毕业生：${people(delegations.removeGraduate)}`,
    `改院系：${people(delegations.mendCollege)}`,
    `改其他资料：${people(delegations.correctField)}`,
  ],
  lockEvents: ({ lockEvents }) => {
    const events = Object.values(lockEvents)
    return events.length === 0
      ? [texts.none]
      : events.map(({ name, fields: locked }) => `${name}：${locked.map(labelOf).join('、')}`)
  },
  survey: ({ survey }) => [
    questions(survey.length),
    ...survey.map(({ text }, at) => `${String(at + 1)}. ${text}`),
  ],
  destination: ({ destination }) => [
    destination.needs === 'sourceCompleted' ? '完成生源核对以后才能登记去向。' : '不用先完成生源核对。',
    destination.selfChange ? '变更期内学生自己改。' : '变更由学校办理，学生提出申请。',
    `类别按${wordOf('categoryTable', destination.categoryTable)}`,
  ],
  graduationMonth: ({ graduationMonth }) => {
    const june = juneLevels(graduationMonth)
    return june.length === 0 ? ['都按名单'] : [`统一填6月：${june.join('、')}`, '其他学历层次按名单']
  },
  report: ({ report }) => [
    `有效期可选 ${report.days.map(String).join('、')} 天`,
    `种类：${report.kinds.map((kind) => wordOf('kinds', kind)).join('、')}`,
  ],
  watch: ({ watch }) => [
    watchLine(watch),
    ...(watch.categories.length === 0
      ? []
      : [shareLine(watch.categories.map(categoryName).join('、'), watch.categoryPercent)]),
  ],
  form: ({ sections, proofKeepDays }) => [wordOf('sections', sections), keepLine(proofKeepDays)],
}
