/** Words of bringing destinations that the school knows already. */
export const texts = {
  title: '导入去向',
  entry: '导入去向',
  entryHelp: '学校已经掌握的去向，粘贴进来，毕业生核对后确认',
  rule: '只导入还没有登记去向的毕业生。没有档案信息的，由毕业生补上后提交审核。',
  noNumbers: '表里不要有证件号码，靠学号就能对上。',
  name: '名单名称',
  namePlaceholder: '例如：6月签约名单',
  nameHint: '以后查得到每条去向出自哪份名单',
  lines: '表格内容',
  linesPlaceholder: '学号\t毕业去向类别代码\t单位名称…\n2303010007\t10\t示例装备制造有限公司…',
  linesHint:
    '从表格里连表头一起复制。表头用上报表的列名：学号、毕业去向类别代码、毕业去向、单位名称、统一社会信用代码、档案转递类型等。',
  preview: '检查表格',
  nothing: '先粘贴表格',
  nameless: '先写名单名称',
  numbersFirst: '先去掉证件号码',
  numbersInside: '表里像是有证件号码，没有保存在这台设备上。请删掉那一列，再粘贴一次。',
  placesLoading: '正在读地区名单…',
  counts: { ready: '可以直接导入', incomplete: '等毕业生补档案' },
  counted: (count: number): string => `${count}人`,
  unused: (headers: string): string => `这些列用不上，没有导入：${headers}。`,
  aside: (labels: string): string => `这类去向用不上，不会导入：${labels}`,
  ready: (count: number): string => `${count}行都可以导入。`,
  partly: (done: number, left: number): string => `前面${done}人已经送出，不会重复导入，还有${left}人。`,
  faulty: (faults: number, all: number): string => `共${all}行，有${faults}行要改，改好再导入。`,
  mend: (count: number): string => `先改好${count}行`,
  change: '改表格',
  send: (count: number): string => `导入${count}人`,
  sending: (done: number, all: number): string => `已送出${done}/${all}…`,
  stopped: (left: number): string => `还有${left}人没有送出，表格都在，接着导入就行。`,
  goOn: (left: number): string => `接着导入${left}人`,
  line: (line: number): string => `第${line}行`,
  more: (count: number): string => `还有${count}行`,
  problem: (label: string, sentence: string): string => `${label}：${sentence}`,
  done: '已导入',
  incomplete: '待毕业生补档案',
  allDone: (count: number): string => `${count}人的去向都导入了，已通知毕业生核对。`,
  someDone: (done: number, refused: number): string =>
    `导入了${done}人，${refused}人没有导入，原因写在下面。`,
  copy: '复制没导入的学号',
  retry: (count: number): string => `改没导入的${count}人`,
  another: '再导入一份',
  /** Where the common sentence is about a page and not about a line of a list. */
  refusals: {
    wrongStatus:
      '这名同学已经有去向了，不能再导入：还没提交的，请他自己核对、提交；正在审核的，请先审核；审核过的，从记录里更正。',
    notFound: '这一届没有这个学号，请核对。',
    schemaValid: '内容有误或没填全，要改的是：',
  } as Readonly<Record<string, string>>,
} as const

/** What is wrong with the table as a whole. */
export const tableFaults = {
  headerMissing: '第一行要是表头，并且有“学号”这一列。',
  categoryMissing: '表头里没有“毕业去向类别代码”或“毕业去向”。',
  documentColumn: '表里有证件号码那一列，请删掉再粘贴。',
  rowsMissing: '表头下面还没有内容。',
} as const

/** What is wrong with a line. */
export const faults = {
  numberMissing: '没有学号',
  numberInvalid: '学号只能是数字、字母和横线',
  duplicate: '这个学号前面已经有了',
  categoryUnknown: '没有这个去向类别，请核对代码或名称',
  placeUnread: '这个地方认不出来，请写到市，或写6位代码',
} as const
