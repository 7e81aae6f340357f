import { View } from '@tarojs/components'
import { memo, useMemo } from 'react'
import { qrPicture } from './qr'
import './qr-code.css'

/** A QR code as large as the box around it. */
export const QrCode = memo(function QrCode({ text }: { readonly text: string }) {
  const backgroundImage = useMemo(() => qrPicture(text), [text])
  return <View className="qh-qr" style={{ backgroundImage }} />
})
