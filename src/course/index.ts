// The face of the course room: labs and their verdicts.
export {
  type Claim,
  type ClaimSection,
  type ProgramRecords,
  parseClaims,
  parseProgramRecords,
  verdicts,
} from './claims.ts';
export { isRight, type Lab, type LabMeta, type Language, labJsonSchema, parseLab, type Text } from './lab.ts';
export {
  checkFile,
  designs,
  type Failure,
  judge,
  learnerFile,
  neverStop,
  type Place,
  type Verdict,
  type VerdictControl,
} from './verdict.ts';
