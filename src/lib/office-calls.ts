import { officeContract } from '../../domain/contract/office-contract'
import { carry } from './cloud'
import './staff-calls'

/** Imported by every page of the office (and by nothing else): who reviews does not carry these calls either. */
carry(officeContract)
