import { PrivacyView } from '../../features/entry/privacy-view'

/** 隐私说明: what is stored and why, and agreeing to it. */
export default function PrivacyPage() {
  return <PrivacyView />
}
