import { deskRun, deskRange } from '../support/histories/desk-run'

deskRun('the first 5,000 histories of the review desk', deskRange(1, 5_000))
