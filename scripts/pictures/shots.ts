import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { pages } from '../../src/lib/pages'
import type { Phone } from '../../test/e2e/support/phone'
import { demoPeople } from '../demo-people'
import { pictured, type Watched } from './people'

/** One picture of one page: who looks, at what, and how one knows that it is there. */
export interface Shot {
  readonly name: string
  readonly openid: string
  readonly path: string
  /** Brings the page into the pictured state and waits for it. */
  readonly until: (phone: Phone) => Promise<void>
  readonly large?: true
  /** The whole page, not only what fits on the screen. */
  readonly whole?: true
}

const showing = (words: string | RegExp) => (phone: Phone) => phone.sees(words)

/** Taps the first thing that says this, then waits for other words. */
const after = (tapped: string | RegExp, words: string | RegExp) => async (phone: Phone) => {
  await phone.saying(tapped).first().click()
  await phone.sees(words)
}

/** A record under review with the pictures that it brought. */
const picturesThere = async (phone: Phone) => {
  await phone.sees('通过')
  await phone.page.locator('.qh-tile img').first().waitFor()
  await phone.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.qh-tile img')].every((image) => image.naturalWidth > 0),
  )
}

/** Every page, numbered as in the look's pictures. */
export const shots = ({ submittedId, objectingId }: Watched): readonly Shot[] => [
  { name: '01-home', openid: pictured.filling, path: pages.home, until: showing('办理进度') },
  { name: '01-home-visitor', openid: pictured.visitor, path: pages.home, until: showing('绑定身份') },
  { name: '01-home-submitted', openid: pictured.submitted, path: pages.home, until: showing('办理进度') },
  {
    name: '01-home-large',
    openid: pictured.filling,
    path: pages.home,
    until: showing('办理进度'),
    large: true,
  },
  { name: '02-bind', openid: pictured.visitor, path: pages.bind, until: showing('先确认是你本人') },
  {
    name: '02-bind-help',
    openid: pictured.visitor,
    path: pages.bind,
    until: after('总是对不上？', '我再试试'),
  },
  {
    name: '03-wizard',
    openid: pictured.filling,
    path: `${pages.source}?step=identity`,
    until: showing('城乡生源'),
  },
  {
    name: '03-wizard-contact',
    openid: pictured.filling,
    path: `${pages.source}?step=contact`,
    until: showing('家庭地址'),
  },
  {
    name: '03-wizard-large',
    openid: pictured.filling,
    path: `${pages.source}?step=identity`,
    until: showing('城乡生源'),
    large: true,
  },
  {
    name: '03-wizard-proofs',
    openid: pictured.filling,
    path: `${pages.source}?step=proofs`,
    until: showing('证件照（可不传）'),
  },
  {
    name: '04-proof',
    openid: pictured.filling,
    path: `${pages.proof}?field=sourcePlace`,
    until: showing(/^已收下 /),
  },
  {
    name: '05-place-picker',
    openid: pictured.filling,
    path: `${pages.source}?step=identity`,
    until: after('生源地', '选生源地'),
  },
  { name: '06-preview', openid: pictured.filling, path: pages.preview, until: showing(/^你改了/) },
  { name: '06b-receipt', openid: pictured.submitted, path: pages.receipt, until: showing(/撤回/) },
  { name: '07-returned', openid: pictured.returned, path: pages.returned, until: showing(/老师说/) },
  {
    name: '08-destination',
    openid: pictured.completed,
    path: pages.destination,
    until: showing('选一个最符合的类别'),
  },
  {
    name: '08-destination-details',
    openid: pictured.completed,
    path: pages.destination,
    until: async (phone) => {
      await phone.sees(/^(选一个最符合的类别|换类别)$/)
      // The second look finds the category chosen: the first one's draft was kept.
      if ((await phone.saying('换类别').count()) === 0) {
        await phone.tap('签就业协议形式就业')
        await phone.tap('下一步：填写去向')
      }
      await phone.sees('单位名称')
    },
  },
  {
    name: '08b-confirmation',
    openid: pictured.reviewed,
    path: pages.confirmation,
    until: showing(/^核验报告就按这些内容写/),
  },
  {
    name: '08c-confirmed',
    openid: pictured.confirmed,
    path: pages.confirmation,
    until: showing('去向已经确认'),
  },
  {
    name: '08d-objected',
    openid: pictured.objecting,
    path: pages.confirmation,
    until: showing('已反映，老师核对更正后会通知你。'),
  },
  {
    name: '09-report-authorize',
    openid: pictured.confirmed,
    path: pages.report,
    until: showing('授权，生成报告'),
  },
  { name: '09-report', openid: pictured.reported, path: pages.report, until: showing('生效中') },
  {
    name: '09-report-large',
    openid: pictured.reported,
    path: pages.report,
    until: showing('生效中'),
    large: true,
  },
  {
    name: '09b-report-shown',
    openid: pictured.reported,
    path: pages.report,
    until: after('出示给接收单位', /^请接收单位用手机扫码/),
  },
  { name: '16-record', openid: pictured.filling, path: pages.record, until: showing('生源地') },
  { name: '17-mine', openid: pictured.filling, path: pages.mine, until: showing('解除绑定') },
  { name: '18-my-data', openid: pictured.filling, path: pages.myData, until: showing('导出一份给自己') },
  { name: '19-looks', openid: pictured.reviewed, path: pages.looks, until: showing(/^辅导员（/) },
  { name: '20-resume', openid: pictured.filling, path: pages.resume, until: showing('我的简历') },
  { name: '10-queue', openid: demoPeople.counselor, path: pages.queue, until: showing('开始审核') },
  {
    name: '11-review',
    openid: demoPeople.counselor,
    path: `${pages.review}?id=${submittedId}&flow=source`,
    until: picturesThere,
  },
  {
    name: '11-review-picture',
    openid: demoPeople.counselor,
    path: `${pages.review}?id=${submittedId}&flow=source`,
    until: async (phone) => {
      await picturesThere(phone)
      await phone.page.locator('.qh-tile img').first().click()
      await phone.sees('右转')
    },
  },
  {
    name: '11b-return',
    openid: demoPeople.counselor,
    path: `${pages.review}?id=${submittedId}&flow=source`,
    until: after('退回', '哪一项'),
  },
  { name: '11c-calls', openid: demoPeople.counselor, path: pages.calls, until: showing('去向有误') },
  {
    name: '11d-destination',
    openid: demoPeople.office,
    path: `${pages.mending}?id=${objectingId}`,
    until: showing('更正去向'),
  },
  { name: '12-office', openid: demoPeople.office, path: pages.progress, until: showing('各学院') },
  { name: '12b-print', openid: demoPeople.office, path: pages.print, until: showing('开始打印') },
  { name: '12c-import', openid: demoPeople.office, path: pages.destinations, until: showing('先粘贴表格') },
  { name: '12d-backlog', openid: demoPeople.office, path: pages.push, until: showing('多少算积压') },
  { name: '12e-audit', openid: demoPeople.office, path: pages.audit, until: showing(/^防篡改核对$/) },
  { name: '12f-keeping', openid: demoPeople.office, path: pages.retention, until: showing('个人资料保存到') },
  { name: '12g-status', openid: demoPeople.office, path: pages.status, until: showing('逐项检查') },
  { name: '13-windows', openid: demoPeople.office, path: pages.windows, until: showing('全校默认') },
  {
    name: '15-components',
    openid: pictured.visitor,
    path: '/pages/components/index',
    until: showing('组件一览'),
    whole: true,
  },
]

/** The local cloud's home page with its three phones, as wide as a desk. */
export async function consoleShot(browser: Browser, server: string, folder: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
      colorScheme,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    await page.goto(server)
    for (const [index, words] of ['绑定身份', '开始审核', '各学院'].entries())
      await page.locator('iframe').nth(index).contentFrame().getByText(words).first().waitFor()
    await page.screenshot({ path: join(folder, `14-console${colorScheme === 'dark' ? '-dark' : ''}.png`) })
    // The context stays until the browser goes, as a phone's does (test/e2e/support/phone.ts).
    await page.goto('about:blank')
  }
}
