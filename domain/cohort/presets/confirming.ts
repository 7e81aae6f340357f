import { each, fieldsWith, standard, type Preset } from './preset'

/** After seed N: 毕业去向核对与确认, 结业生 too; after it changes are the school's. */
export const confirming: Preset = {
  name: '毕业去向核对与确认 · 含结业生',
  about: '全体毕业生，含结业生。核对档案和去向、确认、授权核验报告；确认以后的变更由学校办理。',
  cohort: {
    scope: {
      levels: ['专科', '高职扩招', '本科', '第二学士学位', '硕士', '博士'],
      hmt: true,
      international: false,
      completers: true,
    },
    resubmitDays: 3,
    // 查询核验服务时间截止到毕业生的毕业时间加六个月.
    serviceEndsMonths: 6,
    // 7月1日前未落实毕业去向的以“未就业”进行登记.
    cutOffOn: '07-01',
  },
  policy: (cohortId, year) => {
    const policy = standard(cohortId, year)
    return {
      ...policy,
      fields: fieldsWith(policy.fields, {
        sourcePlace: { help: '档案转回生源地的，按这里转递；有误请联系学校更正。' },
        ...each(['householdMoved', 'archiveMoved'], {
          class: 'locked',
          mendedBy: ['counselor', 'office'],
          help: '有误请联系辅导员或就业办公室老师更新。',
        }),
      }),
      destination: {
        ...policy.destination,
        // The notice asks for no 生源核对 before it.
        needs: 'none',
        // 需变更毕业去向的，请单独联系学校变更.
        selfChange: false,
      },
      // 建议1个月或者1周.
      report: { days: [7, 30], kinds: ['archive', 'household'] },
      // 信息有误请以辅导员为单位汇总，前往就业部门更正.
      delegations: { ...policy.delegations, correctField: ['office'] },
    }
  },
}
