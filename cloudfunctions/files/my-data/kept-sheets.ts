import { accessReasons, accessWords, lookerWords } from '../../../domain/people/access-words'
import type { Proof } from '../../../domain/registration/proof'
import { reportTitles } from '../../../domain/registration/report-content'
import { reportState } from '../../../domain/registration/report-state'
import { isStanding } from '../../../domain/registration/standing-proof'
import { experienceNames, type ResumeContent } from '../../../domain/resume/content'
import { endWords, exactWords } from '../../../domain/china-time'
import { stateTexts } from '../../report/texts'
import type { OwnData } from './own-data'
import { labelIn } from './readable'
import { shortened, type Sheet } from './sheet'

/** 证明材料: what is known of each picture; the pictures themselves are looked at in the mini-program. */
export function proofsSheet({ registration, policy }: OwnData): Sheet {
  const since = registration.binding?.at ?? Infinity
  return {
    name: '证明材料',
    head: ['上传时间', '名称', '大小（KB）', '尺寸（像素）', '文件指纹（SHA-256）', '状态'],
    rows: Object.values(registration.proofs)
      // What was brought and taken away before the present binding may be another person's.
      .filter((proof) => isStanding(proof) || proof.at >= since)
      .sort((one, other) => other.at - one.at)
      .map((proof) => [
        exactWords(proof.at),
        labelIn(policy, proof.slot),
        String(Math.ceil(proof.bytes / 1024)),
        `${String(proof.width)}×${String(proof.height)}`,
        proof.sha256,
        proofState(proof),
      ]),
  }
}

function proofState({ removedAt, deletedAt }: Proof): string {
  if (deletedAt !== null) return `到期，${exactWords(deletedAt)} 已删除`
  return removedAt === null ? '在用' : `${exactWords(removedAt)} 已取下，等没有提交用到它就删除`
}

/** 核验报告, with all that whoever looked one up was shown. */
export function reportsSheet({ reports, registration, now }: OwnData): Sheet {
  return {
    name: '核验报告',
    head: ['生成时间', '种类', '编号', '有效期至', '状态', '内容'],
    rows: reports.map((report) => [
      exactWords(report.issuedAt),
      reportTitles[report.kind],
      report._id,
      endWords(report.validUntil),
      stateTexts[reportState(report, registration, now)].word,
      report.lines.map(({ label, value }) => `${label}：${value}`).join('；'),
    ]),
  }
}

/** 我的简历 as it was saved last. */
export function resumeSheet({ resume }: OwnData): Sheet {
  return {
    name: '简历',
    head: ['项目', '内容'],
    rows: resume === null ? [] : [['保存时间', exactWords(resume.savedAt)], ...resumeRows(resume.content)],
  }
}

const resumeRows = (content: ResumeContent): string[][] =>
  [
    ['求职意向', content.intention],
    ['个人简介', content.summary],
    ...content.education.map(({ from, to, school, major, degree }) => [
      '教育经历',
      joined([`${from}–${to}`, school, major, degree]),
    ]),
    ...content.experience.map(({ kind, from, to, where, role, text }) => [
      `${experienceNames[kind]}经历`,
      joined([`${from}–${to}`, where, role, text]),
    ]),
    ['技能', content.skills],
    ...content.awards.map((award) => ['奖项', award]),
  ].filter(([, value]) => value !== '')

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** 谁看过: by role, as on the page. */
export function looksSheet({ looks }: OwnData): Sheet {
  return {
    name: '谁看过',
    head: ['时间', '谁', '做了什么', '数量', '原因'],
    rows: shortened(
      looks.length,
      looks.map(({ at, role, college, what, count, why }) => [
        exactWords(at),
        college === '' ? lookerWords[role] : `${lookerWords[role]}（${college}）`,
        accessWords[what],
        String(count),
        why === '' ? accessReasons[what] : why,
      ]),
    ),
  }
}
