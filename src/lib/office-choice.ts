/** A 届 as those see it who set it up. */
export interface OfficeCohort {
  readonly id: string
  readonly name: string
  readonly paused: boolean
}

export interface OfficeChoice {
  readonly cohorts: readonly OfficeCohort[]
  readonly cohort: OfficeCohort | null
}

/**
 * All that may be chosen, and what is; without a choice the first that runs, never next year's that still waits.
 * @param listed those that the person sets up, paused ones too; undefined for who sets up none
 * @param id what was chosen last
 */
export function officeChoice(
  listed: readonly OfficeCohort[] | undefined,
  running: readonly Pick<OfficeCohort, 'id' | 'name'>[],
  id: unknown,
): OfficeChoice {
  const cohorts = listed ?? running.map((one) => ({ id: one.id, name: one.name, paused: false }))
  const usual = cohorts.find((one) => one.id === running[0]?.id) ?? cohorts[0] ?? null
  return { cohorts, cohort: cohorts.find((one) => one.id === id) ?? usual }
}
