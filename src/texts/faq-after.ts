import type { Question } from './faq-question'

/** What comes after submitting. */
export const questions: readonly Question[] = [
  // notice H 附件3.4, notice R §8
  {
    id: 'result',
    question: '怎么知道审核结果？',
    answer:
      '首页和“消息”会写清楚现在到谁手里、结果怎样。同意了微信提醒的，审核后会收到通知。没通过会写原因，改好再提交。',
    words: '审核通知 提醒 公众号 结果 退回',
  },
  // notice H 附件3.5
  {
    id: 'withdraw',
    question: '提交后发现填错了，能撤回吗？',
    answer:
      '学院还没审核的，在提交回执里点“撤回修改”，改好再提交。被退回的，直接改。学院已经审核的，申请取消审核。',
    words: '撤回 提交撤回 填错 修改',
  },
  // notice R §8
  {
    id: 'revoke',
    question: '老师已经审核了，还想改怎么办？',
    answer: '在提交回执里申请取消审核，老师同意后就能改；也可以直接联系辅导员。',
    words: '取消审核 申请修改 已审核',
  },
  // notice G §五.6
  {
    id: 'college-cannot-see',
    question: '学院说看不到我的信息，审核不了？',
    answer:
      '先看自己绑定的毕业年份对不对；对的话，多半是资料里缺学院名称。首页“学籍核对”会写缺什么，请老师联系就业处补上，学院就能看到了。',
    words: '无法查看 审核不到 缺少院系名称',
  },
  // notice G §五.2
  {
    id: 'mismatched',
    question: '显示“中心无法对应学籍数据”怎么办？',
    answer:
      '去学信网核对，看哪一项和这里不一样。都一样的，多半是学信网上的预计毕业时间不对，请学院教务老师改。学信网改好后，省里的数据约两周更新一次，更新后重新提交，学院和学校会再审一次。',
    words: '省中心 省厅 学信网 不通过 学籍数据 预毕业时间',
  },
  // notice G §五.5
  {
    id: 'initialise',
    question: '学校审核完了，为什么显示未初始化？',
    answer: '学校审核完，还要省中心审核和初始化。现在轮到省中心，你不用做什么，等结果就好。',
    words: '未初始化 省中心 初始化 等待',
  },
  // notice N 六.1, 二, notice N 四
  {
    id: 'destination-time',
    question: '去向什么时候登记和确认？',
    answer:
      '首页写着本届的登记、确认和变更时间。确认期过后要变更的，在变更期内联系学校；离校时还没落实的，先按未就业登记，之后可以更新。',
    words: '毕业去向 确认时间 未就业 变更 8月31日 截点',
  },
  // notice N 六.2
  {
    id: 'destination-wrong',
    question: '去向信息有误，不能确认？',
    answer: '先别确认。告诉辅导员，由学校更正，更正以后你再重新核对、确认。',
    words: '信息有误 更正 重新确认 就业信息',
  },
  // notice N 四, 五
  {
    id: 'archive',
    question: '档案信息、户口信息要填吗？',
    answer:
      '档案信息有而且对的，不用再填；没有的，按提示填好等审核。户口没转入学校的，不用办户口登记；转入学校的，由老师先登记好，你再确认。',
    words: '档案登记 户口登记 档案转递 户口迁移 转入学校',
  },
  // notice N 六.2
  {
    id: 'transfer',
    question: '档案转到哪里？',
    answer:
      '分单位接收和转回生源地两种。单位接收包括签约单位、上级主管单位、托管单位。转回生源地的，先看看生源地对不对。',
    words: '户档转递 派遣 人社局 托管 签约单位 报到证',
  },
  // notice N 六.3
  {
    id: 'report',
    question: '核验报告怎么领？多久有效？',
    answer:
      '确认去向后，在“核验报告”里授权，选有效期，建议1周或1个月，有效期内可以下载、给接收单位看。之后信息变了，要重新确认再授权。',
    words: '登记信息核验 授权 有效期 下载 编号',
  },
  // notice N 六.3
  {
    id: 'report-until',
    question: '毕业以后还能领核验报告吗？',
    answer: '能，一般到毕业后6个月为止，具体时间看核验报告页面。',
    words: '毕业时间加六个月 服务截止 户口核验',
  },
  // notice D 附件1 (intake), the five notices' contacts
  {
    id: 'contact',
    question: '还有问题找谁？',
    answer:
      '先找辅导员，再找学院，最后找就业处，联系方式在这一页最下面。也可以在这里求助，老师回复后会通知你。',
    words: '电话 联系 技术支持 老师 办公室 咨询',
  },
  // law, not a notice: 个人信息保护
  {
    id: 'privacy',
    question: '我的证件号码安全吗？',
    answer:
      '加密保存，页面只显示末4位。老师要看全号必须写明原因，每一次都留记录。“我的”里的隐私说明写得更细。',
    words: '隐私 泄露 身份证 个人信息',
  },
]
