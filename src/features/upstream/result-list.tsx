import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { sentenceOfCode } from '../../lib/cloud'
import { texts } from '../../texts/upstream-import'
import type { Answered } from './answers'
import './upstream.css'

const PAGE = 50

/** What came of each line; those that were not recorded come first. */
export function ResultList({ answered }: { readonly answered: readonly Answered[] }) {
  const [shown, setShown] = useState(PAGE)
  const refused = answered.filter((one) => one.refused !== null)
  const sorted = [...refused, ...answered.filter((one) => one.refused === null)]
  return (
    <Stack>
      <Banner tone={refused.length === 0 ? 'success' : 'warn'}>
        {refused.length === 0
          ? texts.allDone(answered.length)
          : texts.someDone(answered.length - refused.length, refused.length)}
      </Banner>
      <Card flush>
        {sorted.slice(0, shown).map((one) => (
          <View key={one.studentNo} className="qh-up-row">
            <View className="qh-up-head">
              {one.studentNo}
              {one.refused === null && (
                <View className="qh-up-done">
                  <Icon name="check" size="small" />
                  {texts.done}
                </View>
              )}
            </View>
            {one.refused !== null && (
              <View className="qh-up-why">{texts.refusals[one.refused] ?? sentenceOfCode(one.refused)}</View>
            )}
          </View>
        ))}
      </Card>
      {sorted.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + PAGE)}>
          {texts.more(sorted.length - shown)}
        </Button>
      )}
    </Stack>
  )
}
