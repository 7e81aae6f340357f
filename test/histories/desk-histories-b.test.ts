import { deskRun, deskRange } from '../support/histories/desk-run'

deskRun('the second 5,000 histories of the review desk', deskRange(5_001, 10_000))
