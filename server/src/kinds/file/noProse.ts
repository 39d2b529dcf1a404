import type { ProseKind } from '../prose.ts';

/** Of the running text of a kind that a file describes nothing is asked. */
export const noProse: ProseKind = {
  cues: {},
  roles: [],
  topics: [],
  usualTopic: '',
  claims: [],
  asides: '',
  units: { counted: '', behindHan: '', vague: '' },
  headingEnds: '',
  judged: { figures: [], claims: [] },
};
