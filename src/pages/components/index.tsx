import { View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Sheet } from '../../components/sheet'
import { showcase as words } from '../../texts/kit'
import { Forms } from './forms'
import { Lists } from './lists'
import { Signs } from './signs'
import { States } from './states'
import './index.css'

const looks = Object.entries(words.looks).map(([key, label]) => ({ key, label }))

/** Every part of the kit in every state, for those who build pages; not in builds for people. */
export default function ComponentsPage() {
  const [look, setLook] = useState('light')
  const [sheet, setSheet] = useState(false)
  const close = (): void => setSheet(false)
  return (
    <Page
      title={words.title}
      chart
      overlay={
        <Sheet
          open={sheet}
          title={words.sheet.title}
          text={words.sheet.text}
          onClose={close}
          cancel={{ label: words.sheet.no }}
          confirm={{ label: words.sheet.yes, onTap: close }}
        />
      }
    >
      <Segmented items={looks} at={look} onChange={setLook} />
      <View
        className={`qh-show qh-${look === 'dark' ? 'dark' : 'light'} ${look === 'large' ? 'qh-large' : ''}`}
      >
        <Signs />
        <Forms />
        <Lists />
        <States onSheet={() => setSheet(true)} />
      </View>
    </Page>
  )
}
