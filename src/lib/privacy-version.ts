/** Counts up with every change of what pages/privacy says: who agreed to an older text is asked once more. */
export const PRIVACY_VERSION = 2

/** Where a device keeps that its person has agreed. */
export const PRIVACY_KEY = 'privacy'
