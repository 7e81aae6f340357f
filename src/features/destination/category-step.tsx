import { Card, SectionHead } from '../../components/card'
import { Radio } from '../../components/choice'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/destination'
import { categoriesOf, groups } from './model'
import type { DestinationForm } from './use-destination-form'
import { FieldError } from './field-error'

/** The first step: which of the categories it is, by name, in groups. */
export function CategoryStep({ form }: { readonly form: DestinationForm }) {
  return (
    <Stack>
      <SectionHead title={texts.pickCategory} />
      <FieldError text={form.errors['category']} />
      {groups.map((group) => (
        <Card key={group} title={texts.groups[group]} aside={texts.groupHelp[group]}>
          {categoriesOf(group).map(({ code, name }) => (
            <Radio
              key={code}
              label={name}
              on={form.category === code}
              onTap={() => form.choose('category', code)}
            />
          ))}
        </Card>
      ))}
    </Stack>
  )
}
