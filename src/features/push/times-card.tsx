import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Check } from '../../components/choice'
import { Chip } from '../../components/chip'
import { OptionPicker } from '../../components/pickers'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/push'
import { PickBox } from './pick-box'
import { escalationWords, type Rules } from './rules-draft'

/** As the contract has it. */
const MOST_HOURS = 6
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const hourOptions = hours.map((hour) => ({ value: String(hour), label: texts.hour(hour) }))
/** Hours after which the level above is usually told; one that is set otherwise stays to be chosen. */
const escalations: readonly number[] = [4, 8, 12, 24, 48, 72]
const NIGHT = { from: 22, until: 7 } as const
const NEVER = 'never'

export interface TimesCardProps {
  readonly rules: Rules
  readonly onSet: (rules: Rules) => void
}

/** Hours of the digest, quiet hours, and when the level above is told. */
export function TimesCard({ rules, onSet }: TimesCardProps) {
  const { digestHours, quiet, escalateAfterHours } = rules
  const after = [...new Set([...escalations, ...(escalateAfterHours === null ? [] : [escalateAfterHours])])]
  return (
    <Card title={texts.times}>
      <Stack>
        <View>
          <View className="qh-push-label">{texts.digest}</View>
          <View className="qh-push-chips">
            {digestHours.map((hour) => (
              <Chip
                key={hour}
                on
                removable
                label={texts.hour(hour)}
                spoken={texts.removeHour(texts.hour(hour))}
                onTap={() => onSet({ ...rules, digestHours: digestHours.filter((one) => one !== hour) })}
              />
            ))}
            {digestHours.length < MOST_HOURS && (
              <OptionPicker
                options={hourOptions.filter(({ value }) => !digestHours.includes(Number(value)))}
                value="9"
                onPick={(hour) =>
                  onSet({ ...rules, digestHours: [...digestHours, Number(hour)].sort((a, b) => a - b) })
                }
              >
                <View className="qh-push-add">{texts.addHour}</View>
              </OptionPicker>
            )}
          </View>
          <View className="qh-push-help">{texts.digestHelp}</View>
        </View>
        <View>
          <Check
            on={quiet !== null}
            label={texts.quiet}
            onTap={() => onSet({ ...rules, quiet: quiet === null ? NIGHT : null })}
          />
          {quiet !== null && (
            <View className="qh-push-span">
              {(['from', 'until'] as const).map((end) => (
                <View key={end} className="qh-push-end">
                  <OptionPicker
                    options={hourOptions}
                    value={String(quiet[end])}
                    onPick={(hour) => onSet({ ...rules, quiet: { ...quiet, [end]: Number(hour) } })}
                  >
                    <PickBox
                      label={end === 'from' ? texts.quietFrom : texts.quietUntil}
                      value={texts.hour(quiet[end])}
                    />
                  </OptionPicker>
                </View>
              ))}
            </View>
          )}
          <View className="qh-push-help">
            {quiet !== null && quiet.from === quiet.until ? texts.quietSame : texts.quietHelp}
          </View>
        </View>
        <View>
          <OptionPicker
            options={[
              { value: NEVER, label: texts.noEscalation },
              ...after
                .sort((a, b) => a - b)
                .map((one) => ({ value: String(one), label: texts.afterHours(one) })),
            ]}
            value={escalateAfterHours === null ? NEVER : String(escalateAfterHours)}
            onPick={(value) =>
              onSet({ ...rules, escalateAfterHours: value === NEVER ? null : Number(value) })
            }
          >
            <PickBox label={texts.escalate} value={escalationWords(escalateAfterHours)} />
          </OptionPicker>
          <View className="qh-push-help">{texts.escalateHelp}</View>
        </View>
      </Stack>
    </Card>
  )
}
