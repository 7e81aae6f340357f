import { ResumeGate } from '../../features/resume/resume-gate'

/** 我的简历 (G5) */
export default function ResumePage() {
  return <ResumeGate />
}
