import type { Category } from '../../../domain/destination/category-table'
import { isBelowMinimumWage, minimumWageOf } from '../../../domain/destination/minimum-wages'
import { belowWage, wageAt, wageUnknown } from '../../texts/destination'
import type { Values } from './model'

/**
 * What is said below fields for these values: pay is compared with the minimum wage of the employer's place, where it
 * decides whether the category counts. It never refuses: the place's own figures may have changed.
 */
export function hintsOf({ minimumWage }: Category, values: Values): Values {
  if (!minimumWage) return {}
  const place = values['unitPlace'] ?? ''
  const wage = minimumWageOf(place)
  if (wage === null) return { monthlyPay: wageUnknown }
  const below = isBelowMinimumWage(place, values['monthlyPay'] ?? '')
  return { monthlyPay: below ? belowWage(wage.tiers) : wageAt(wage.tiers) }
}
