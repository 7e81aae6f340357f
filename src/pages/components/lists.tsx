import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { DefinitionList } from '../../components/definition-list'
import { DatePicker, OptionPicker } from '../../components/pickers'
import { QueueRow } from '../../components/queue-row'
import { Search } from '../../components/search'
import { Segmented } from '../../components/segmented'
import { StackedBar } from '../../components/stacked-bar'
import { StepBar } from '../../components/step-bar'
import { Tabs } from '../../components/tabs'
import { readableDate } from '../../lib/time'
import { showcase as words } from '../../texts/kit'
import { nothing, Part } from './part'

const { heads } = words

const counts = {
  unbound: 76,
  notSubmitted: 555,
  awaitingCollege: 860,
  awaitingSchool: 1072,
  returned: 152,
  completed: 1571,
}

/** Rows, step bar, ways to switch, numbers, queue. */
export function Lists() {
  return (
    <>
      <Part head={heads.cells}>
        <Cells />
      </Part>
      <Part head={heads.steps}>
        <View className="qh-show-bleed">
          <StepBar steps={words.steps} at={2} share={0.6} onStep={nothing} />
        </View>
      </Part>
      <Part head={heads.ways}>
        <Ways />
      </Part>
      <Part head={heads.stack}>
        <Card>
          <StackedBar counts={counts} legend />
          <View className="qh-show-next">
            <StackedBar counts={{ ...counts, unbound: 0 }} thin />
          </View>
        </Card>
      </Part>
      <Part head={heads.queue}>
        <Card flush>
          {words.queue.map((one, index) => (
            <QueueRow
              key={one.name}
              {...one}
              overdue={index === 0}
              signal={'signal' in one ? one.signal : undefined}
              lease={'lease' in one ? { text: one.lease, mine: index === 2 } : undefined}
              onTap={nothing}
            />
          ))}
        </Card>
      </Part>
      <Part head={heads.facts}>
        <Card>
          <DefinitionList items={words.facts} />
        </Card>
      </Part>
    </>
  )
}

function Cells() {
  const { cells, choices } = words
  const [choice, setChoice] = useState<string>(choices[0])
  const [day, setDay] = useState('2005-03-14')
  return (
    <Card flush>
      <Cell icon="help" label={cells.guide} help={cells.guideHelp} onTap={nothing} />
      <Cell icon="box" label={cells.version} help={cells.versionHelp} disabled onTap={nothing} />
      <OptionPicker
        options={choices.map((value) => ({ value, label: value }))}
        value={choice}
        onPick={setChoice}
      >
        <Cell icon="list" label={cells.place} value={choice} />
      </OptionPicker>
      <DatePicker value={day} start="1980-01-01" end="2010-12-31" onPick={setDay}>
        <Cell icon="calendar" label={cells.date} value={readableDate(day)} />
      </DatePicker>
    </Card>
  )
}

function Ways() {
  const [segment, setSegment] = useState('0')
  const [tab, setTab] = useState('0')
  return (
    <>
      <Segmented
        items={words.segments.map((label, index) => ({ key: String(index), label }))}
        at={segment}
        onChange={setSegment}
      />
      <View className="qh-show-next">
        <Tabs
          items={words.tabs.map((label, index) => ({ key: String(index), label, count: 31 + index * 60 }))}
          at={tab}
          onChange={setTab}
        />
      </View>
      <View className="qh-show-next">
        <Search placeholder={words.search} onSearch={nothing} />
      </View>
    </>
  )
}
