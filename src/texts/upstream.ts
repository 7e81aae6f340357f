/** The stages above the school: 省中心审核, 初始化 (seed G §五.2, §五.5). */
export const texts = {
  mismatched: {
    title: '省中心没有对上你的学籍数据',
    said: '省中心说：',
    check:
      '先去学信网看一看：姓名、证件号码、学校、专业、预计毕业日期，哪一项和这里不一样。都一样的话，多半是学信网上的毕业时间不对，请学院教务老师帮你改。',
    next: '学信网改好、省中心更新之后，回到这里重新提交，学院和学校会再审一次。',
  },
  waiting: {
    title: '显示“未初始化”，是在等省中心',
    whose: '学校已经审核完了。现在轮到省中心：先审核，再初始化。',
    next: '你现在不用做什么，有结果会通知你。',
  },
  passed: {
    title: '省中心已审核，等初始化',
    whose: '省中心已经审核通过，最后一步初始化也由省中心来做。',
  },
  cycle: '省中心的学籍数据来自学信网，约两周更新一次。',
  cycleNext: (day: string): string => `学信网数据约两周更新一次，下一次大约在${day}。`,
} as const

/** `上一次有消息是11月20日 10:12，3天前。` */
export const upstreamHeard = (at: string, ago: string): string => `上一次有消息是${at}，${ago}前。`
