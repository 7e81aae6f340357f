import { useRouter } from '@tarojs/taro'
import { CorrectionGate } from '../../../features/correction/correction-gate'

/** 更正申请: `field` is the one that it was opened for. */
export default function CorrectionPage() {
  return <CorrectionGate field={useRouter().params['field']} />
}
