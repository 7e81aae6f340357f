import { useRouter } from '@tarojs/taro'
import { proofFlows } from '../../../domain/registration/proof'
import { ProofsView } from '../../features/proofs/proofs-view'
import { RecordGate } from '../../features/source/record-gate'
import { sourceForm } from '../../features/source/source-form'
import { texts } from '../../texts/proofs'

/** The student brings pictures: `field` or `slot` says for what, without them all that is wanted. */
export default function ProofPage() {
  const { flow, field, slot } = useRouter().params
  const asked = { flow: proofFlows.find((one) => one === flow) ?? ('source' as const), field, slot }
  return (
    <RecordGate title={texts.title}>
      {(own) => {
        // A draft that this device has kept from an earlier visit: it has to be saved before its proof.
        sourceForm(own.id)
        return <ProofsView own={own} asked={asked} />
      }}
    </RecordGate>
  )
}
