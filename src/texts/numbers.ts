/** Words of a list of 学号, whatever is done to those who stand in it. */
export const texts = {
  numbers: '学号',
  placeholder: '2303010007\n2303010008',
  hint: '一个或多个，用换行、空格、逗号隔开都可以；也可以从表格里连表头一起复制，只读“学号”这一列。',
  file: '从文件读取（.xlsx .csv .txt）',
  reading: '正在读…',
  failed: '文件没有读出来，请再选一次。',
  read: (count: number, name: string): string => `从“${name}”读了${count}个学号，请检查名单。`,
  readNone: '这个文件里没有学号，请核对后再选一次。',
  change: '改名单',
  nothing: '名单里没有学号',
  check: '检查名单',
  faulty: (count: number): string => `有${count}处没有学号或不像学号，不会送出；其余的可以先办。`,
  duplicates: (count: number): string => `有${count}个学号重复，只办一次。`,
  partly: (done: number, left: number): string => `前面${done}人已经办好，不会重复，还有${left}人。`,
  stopped: (left: number): string => `还有${left}人没有送出，名单都在，接着办就行。`,
  sending: (done: number, all: number): string => `已送出${done}/${all}…`,
  line: (line: number): string => `第${line}行`,
  more: (count: number): string => `还有${count}行`,
  counted: (count: number): string => `${count}人`,
  people: '人数',
  copy: '复制没办成的学号',
  retry: (count: number): string => `改没办成的${count}人`,
  missing: { lines: '先填学号', reason: '先写原因' },
  /** Where the common sentence is about a page and not about a line of a list. */
  refusals: {
    notFound: '这一届没有这个学号，或不在你负责的范围里，请核对。',
  } as Readonly<Record<string, string>>,
} as const

/** What is wrong with a piece of a list. */
export const faults = {
  missing: '这一行没有学号，或者没读出来',
  invalid: '不像学号',
  document: '像是证件号码，不是学号',
} as const
