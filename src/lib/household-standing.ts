/** Whether the household was moved to the school, as the record has it. */
export type HouseholdStanding = 'moved' | 'stays' | 'unknown'

const recorded: Readonly<Record<string, HouseholdStanding>> = { 是: 'moved', 否: 'stays' }

/** `value`: 户口是否转入学校. A roster without the column says nothing, and nothing is not 否. */
export const householdStanding = (value: string | undefined): HouseholdStanding =>
  recorded[value ?? ''] ?? 'unknown'
