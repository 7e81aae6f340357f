import { oversightContract } from '../../domain/contract/oversight-contract'
import { carry } from './cloud'
import './office-calls'

/** Imported by every page about backlogs, the audit, keeping and health (and by nothing else). */
carry(oversightContract)
