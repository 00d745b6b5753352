// The face of the course room: labs and their verdicts.
export {
  type Claim,
  type ClaimSection,
  type ProgramRecords,
  parseClaims,
  parseProgramRecords,
  verdicts,
} from './claims.ts';
export { checkFile, learnerFile, type Note, type Place } from './failure.ts';
export { isRight, type Lab, type LabMeta, type Language, labJsonSchema, parseLab, type Text } from './lab.ts';
export { designs, type Failure, judge, neverStop, type Verdict, type VerdictControl } from './verdict.ts';
