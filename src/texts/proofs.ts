/** Words of the page to which a student brings proofs, and of the places that lead there. */
export const texts = {
  title: '照片与附件',
  before: '校库',
  after: '改为',
  untilThen: '审核通过后才生效，在那之前仍按校库。',
  material: '材料',
  formats: '只收 JPG、PNG 图片',
  take: '拍照或选图',
  another: '换一张',
  again: '再试一次',
  cancel: '取消',
  remove: '删除',
  removing: '正在删除…',
  onTheWay: '上传中',
  preparing: '正在准备…',
  checking: '传完了，正在检查…',
  waiting: '没传完，连上网络后接着传。',
  notOpened: '没有打开相机或相册。请在手机设置里允许后再试。',
  missing: '还没传',
  optional: '可不传',
  given: '已收下',
  toSee: '看图片',
  done: '传好了，返回',
  back: '返回',
  check: '看清楚再用',
  checkHelp: '拍全、不反光、看得清。拍横了就转正。',
  turn: '旋转',
  choose: '重选',
  use: '用这张',
  close: '关上',
  ways: { camera: '拍照', album: '从相册选', chat: '从聊天里选文件' },
  nothing: {
    title: '现在不用传材料',
    text: '改了需要证明的项目，或者有需要附件的情况，再到这里上传。',
    action: '返回',
  },
  closed: '已关闭，图片只能查看。',
  carryOn: '继续上传',
  bring: '去上传',
  look: '查看',
  proofs: '证明材料',
  noneNeeded: '证明可不传',
  nothingWanted: '现在没有要传的照片和附件。',
  retake: '重拍',
  mendProof: '换证明',
} as const

export const proofOf = (label: string): string => `${label}的证明`
export const nameOf = (name: string, required: boolean): string => (required ? name : `${name}（可不传）`)

/** A limit or a size as people read it; bytes. `已收下 1.8 MB`, `不超过 200 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${inMegabytes(bytes)} MB`
}
const inMegabytes = (bytes: number): string => String(Math.round(bytes / 100_000) / 10)

export const atMost = (bytes: number): string => `不超过 ${sizeWords(bytes)}`
export const received = (bytes: number): string => `已收下 ${sizeWords(bytes)}`

/** `已传 64%，1.5 / 2.4 MB`. Bytes. */
export function sentSoFar(sent: number, total: number): string {
  const percent = Math.floor((100 * sent) / total)
  const amounts =
    total < 1_000_000
      ? `${Math.round(sent / 1000)} / ${sizeWords(total)}`
      : `${inMegabytes(sent)} / ${sizeWords(total)}`
  return `已传 ${percent}%，${amounts}`
}

export const waitFor = (name: string): string => `等${name}传完`
export const stillMissing = (name: string): string => `还差${name}`

const purposes = {
  source: '生源核对',
  destination: '去向核对',
  correction: '信息更正',
  resume: '本人简历',
} as const
const lookers = {
  source: '只有审核老师能看，查看有记录。',
  destination: '只有审核老师能看，查看有记录。',
  correction: '只有审核老师能看，查看有记录。',
  resume: '只有你自己看得到；导出的简历里没有水印。',
} as const

/** What becomes of every picture; `cohort`: the school and its cohort, as the watermark names them. */
export const privacy = (cohort: string, flow: keyof typeof purposes): string =>
  `每张图都会加上“仅供${cohort.replace(/\s/g, '')}${purposes[flow]}使用”水印，去掉拍摄位置。${lookers[flow]}`

export const countBrought = (given: number, wanted: number): string => `${given} / ${wanted}`
export const watermarked = (count: number): string => `${count}份证明，已加水印`
