import { RecordGate } from '../../features/record/record-gate'

/** 资料: what the school has about its owner. */
export default function RecordPage() {
  return <RecordGate />
}
