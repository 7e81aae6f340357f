import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Countdown } from '../../components/countdown'
import { Ladder } from '../../components/ladder'
import { StatusTag, type TagState } from '../../components/status-tag'
import { serverNow } from '../../lib/now'
import { DAY, HOUR, MINUTE } from '../../lib/time'
import { showcase as words, texts } from '../../texts/kit'
import { nothing, Part, Wrap } from './part'

const { heads } = words
const states = Object.keys(texts.states) as readonly TagState[]

/** Tags, buttons, ladder, countdowns. */
export function Signs() {
  return (
    <>
      <Part head={heads.tags}>
        <Wrap>
          {states.map((state) => (
            <StatusTag key={state} state={state} />
          ))}
        </Wrap>
      </Part>
      <Part head={heads.buttons}>
        <Buttons />
      </Part>
      <Part head={heads.ladder}>
        <Card title={words.ladderTitle} aside={words.ladderWho} onTap={nothing}>
          <Ladder steps={words.ladder} />
        </Card>
        <View className="qh-show-next">
          <Card>
            <Ladder steps={[words.waiting, ...words.ladder.slice(3)]} />
          </Card>
        </View>
        <View className="qh-show-next">
          <Card>
            <Ladder steps={[words.returned, ...words.ladder.slice(2)]} />
          </Card>
        </View>
      </Part>
      <Part head={heads.countdowns}>
        <Countdowns />
      </Part>
    </>
  )
}

function Buttons() {
  return (
    <>
      <Button kind="primary" wide iconAfter="arrow-right" onTap={nothing}>
        {words.submit}
      </Button>
      <View className="qh-show-row">
        <View className="qh-show-half">
          <Button wide onTap={nothing}>
            {words.previous}
          </Button>
        </View>
        <View className="qh-show-half">
          <Button kind="danger" icon="return" wide onTap={nothing}>
            {words.giveBack}
          </Button>
        </View>
      </View>
      <View className="qh-show-row">
        <View className="qh-show-half">
          <Button blocked wide onTap={nothing}>
            {words.blocked}
          </Button>
        </View>
        <View className="qh-show-half">
          <Button kind="text" iconAfter="chevron-right" wide onTap={nothing}>
            {words.look}
          </Button>
        </View>
      </View>
      <View className="qh-show-row">
        <View className="qh-show-half">
          <Button kind="primary" busy={words.submitting} wide onTap={nothing}>
            {words.submit}
          </Button>
        </View>
        <View className="qh-show-half">
          <Button small icon="refresh" onTap={nothing}>
            {words.small}
          </Button>
        </View>
      </View>
    </>
  )
}

function Countdowns() {
  const [now] = useState(serverNow)
  const shown = [
    { opensAt: now + 2 * DAY, closesAt: now + 12 * DAY },
    { opensAt: now - 6 * DAY, closesAt: now + 4 * DAY + 6 * HOUR },
    { opensAt: now - 9 * DAY, closesAt: now + 3 * HOUR, label: words.review, openWord: words.reviewOpens },
    { opensAt: now - 9 * DAY, closesAt: now + 41 * MINUTE },
    { opensAt: now - 9 * DAY, closesAt: now + 3 * DAY, extended: true },
    { opensAt: now - 12 * DAY, closesAt: now - DAY },
  ]
  return (
    <Card>
      {shown.map((countdown, index) => (
        <View key={index} className="qh-show-next">
          <Countdown {...countdown} />
        </View>
      ))}
    </Card>
  )
}
