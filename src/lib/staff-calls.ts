import { staffContract } from '../../domain/contract/staff-contract'
import { carry } from './cloud'

/** Imported by every page of staff (and by nothing else): graduates' phones do not carry these calls. */
carry(staffContract)
