import type { branches, byConditions, simpleGuards } from './guards'

/** Conditions of which one is enough: a composite guard holds when one of its branches (guards.ts) does. */
export const compositeGuards = {
  sourceOpen: [
    'sourceWindowOpen',
    'sourceCollegeWindowOpen',
    'sourceExtensionOpen',
    'beforeResubmitBy',
    'sourceTicketInGrace',
  ],
  destinationOpen: [
    'destinationWindowOpen',
    'destinationCollegeWindowOpen',
    'destinationExtensionOpen',
    'changeWindowOpen',
    'changeCollegeWindowOpen',
    'changeExtensionOpen',
    'beforeResubmitBy',
    'destinationTicketInGrace',
  ],
  confirmationOpen: [
    'confirmationWindowOpen',
    'confirmationCollegeWindowOpen',
    'confirmationExtensionOpen',
    'changeWindowOpen',
    'changeCollegeWindowOpen',
    'changeExtensionOpen',
    'confirmsLate',
  ],
  mendingOpen: [
    'destinationWindowOpen',
    'destinationCollegeWindowOpen',
    'destinationExtensionOpen',
    'confirmationWindowOpen',
    'confirmationCollegeWindowOpen',
    'confirmationExtensionOpen',
    'changeWindowOpen',
    'changeCollegeWindowOpen',
    'changeExtensionOpen',
    'confirmsLate',
  ],
  changeOpen: ['changeWindowOpen', 'changeCollegeWindowOpen', 'changeExtensionOpen'],
  reviewOpen: ['reviewWindowAbsent', 'reviewWindowOpen', 'reviewCollegeWindowOpen'],
  sourceReady: ['sourceNotNeeded', 'sourceCompleted'],
  householdReady: ['householdNotMoved', 'householdRecorded'],
  distinctReviewer: ['reviewersMayRepeat', 'notDecidedThisRound'],
  notDecidedSince: ['decidedLast', 'revokesForAll'],
} as const satisfies Record<string, readonly (keyof typeof branches | keyof typeof byConditions)[]>

export type ByCondition = keyof typeof byConditions
export type CompositeGuard = keyof typeof compositeGuards
export type Branch = keyof typeof branches | ByCondition
/** What a row may name, and so what a refusal may be. */
export type Guard = keyof typeof simpleGuards | CompositeGuard
