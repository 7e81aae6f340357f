/** Codes and their names: 单位性质, 单位行业, 工作职位类别. */
export interface CodeTable {
  readonly names: Readonly<Record<string, string>>
  readonly source: string
  readonly certainty: 'secondHand' | 'unconfirmed'
}

const vendor = {
  source: 'one province’s system, public code (field.md §1.4); other provinces label some differently',
  certainty: 'unconfirmed',
} as const

// prettier-ignore
export const unitKinds: CodeTable = {
  ...vendor,
  names: {
    '10': '机关', '20': '科研设计单位', '21': '高等教育单位', '22': '中初教育单位', '23': '医疗卫生单位',
    '29': '其他事业单位', '31': '国有企业', '32': '三资企业', '39': '其他企业', '40': '部队',
    '55': '农村建制村', '56': '城镇社区',
  },
}

/** Codes by the vendor; names by the divisions of GB/T 4754 that they stand for. */
// prettier-ignore
export const unitIndustries: CodeTable = {
  ...vendor,
  names: {
    '11': '农、林、牧、渔业', '21': '采矿业', '22': '制造业', '23': '电力、热力、燃气及水生产和供应业',
    '24': '建筑业', '31': '批发和零售业', '32': '交通运输、仓储和邮政业', '33': '住宿和餐饮业',
    '34': '信息传输、软件和信息技术服务业', '35': '金融业', '36': '房地产业', '37': '租赁和商务服务业',
    '38': '科学研究和技术服务业', '39': '水利、环境和公共设施管理业', '41': '居民服务、修理和其他服务业',
    '42': '教育', '43': '卫生和社会工作', '44': '文化、体育和娱乐业', '45': '公共管理、社会保障和社会组织',
    '46': '国际组织', '80': '军队',
  },
}

// prettier-ignore
export const jobKinds: CodeTable = {
  ...vendor,
  names: {
    '10': '公务员', '11': '科学研究人员', '13': '工程技术人员', '17': '农林牧渔业技术人员', '19': '卫生专业技术人员',
    '21': '经济业务人员', '22': '金融业务人员', '23': '法律专业人员', '24': '教学人员', '25': '文学艺术工作人员',
    '26': '体育工作人员', '27': '新闻出版和文化工作人员', '29': '其他专业技术人员', '30': '办事人员和有关人员',
    '40': '商业和服务业人员', '60': '生产和运输设备操作人员', '80': '军人', '90': '其他人员',
  },
}

/** 部队: an army unit has no 统一社会信用代码 that it would give away. */
export const ARMY_UNIT = '40'
