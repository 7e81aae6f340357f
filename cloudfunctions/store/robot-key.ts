/** Under which place the key of a cohort's robot is sealed: it opens nowhere else, a copied cohort included. */
export const robotPlace = (cohortId: string): string => `${cohortId}|robot`
