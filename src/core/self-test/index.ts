export { completedForTest, gateFor } from './gate.ts';
export { fedBy, outcomeOf, type Tested, takenUp } from './outcome.ts';
export { scriptFor } from './script.ts';
