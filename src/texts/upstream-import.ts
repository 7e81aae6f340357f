/** Words of recording what 省中心 said. */
export const texts = {
  /** Where the common sentence is about a page and not about a line of a list. */
  refusals: {
    wrongStatus: '学校还没有审核完这名同学，或者已经退回，现在不能登记。',
    notFound: '这一届没有这个学号，请核对。',
  } as Readonly<Record<string, string>>,
  title: '省中心结果',
  entry: '省中心结果',
  entryHelp: '把反馈的名单粘贴进来，逐条记录',
  rule: '只记录学校审核已完成的毕业生。不匹配的会退回给学生，所以要写原因。',
  name: '名单名称',
  namePlaceholder: '例如：12月第一批反馈',
  nameHint: '以后查得到每条结果出自哪份名单',
  lines: '名单内容',
  linesPlaceholder: '2303010007 通过\n2303010008 不匹配 姓名与学籍不一致',
  linesHint:
    '一行一人：学号 结果 原因。结果写通过、初始化或不匹配，中间用空格、逗号或制表符隔开，可以从表格里整列复制。',
  preview: '检查名单',
  nothing: '先粘贴名单',
  nameless: '先写名单名称',
  counts: { passed: '通过', initialised: '初始化', mismatched: '不匹配' },
  counted: (count: number): string => `${count}人`,
  ready: (count: number): string => `${count}行都看得懂，可以记录。`,
  /** Of a list of which a part was sent before it was changed. */
  partly: (done: number, left: number): string => `前面${done}人已经送出，不会重复记录，还有${left}人。`,
  faulty: (faults: number, all: number): string => `共${all}行，有${faults}行要改，改好再记录。`,
  mend: (count: number): string => `先改好${count}行`,
  change: '改名单',
  send: (count: number): string => `记录${count}人`,
  sending: (done: number, all: number): string => `已送出${done}/${all}…`,
  stopped: (left: number): string => `还有${left}人没有送出，名单都在，接着记录就行。`,
  goOn: (left: number): string => `接着记录${left}人`,
  line: (line: number): string => `第${line}行`,
  more: (count: number): string => `还有${count}行`,
  done: '已记录',
  allDone: (count: number): string => `${count}人的结果都记录了。`,
  someDone: (done: number, refused: number): string =>
    `记录了${done}人，${refused}人没有记录，原因写在下面。`,
  copy: '复制没记录的学号',
  retry: (count: number): string => `改没记录的${count}人`,
  another: '再记录一份',
} as const

export const faults = {
  numberMissing: '没有学号',
  numberInvalid: '学号只能是数字、字母和横线',
  resultMissing: '没有写结果',
  resultUnknown: '结果只能写通过、初始化或不匹配',
  causeMissing: '不匹配要写原因，学生会看到',
  causeTooLong: '原因太长，最多200字',
  duplicate: '这个学号前面已经有了',
} as const
