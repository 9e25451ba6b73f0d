import { entriesOf, type Listing } from '../../core/list/list.ts';
import { cleanAll } from '../clean-plan.ts';
import { entryJson } from '../show/json.ts';

/** The entries for other programs, in the order of the list: the contract's fields and no other. */
export const listJson = (listing: Listing): string =>
  `${JSON.stringify(cleanAll(entriesOf(listing).map(entryJson)), null, 2)}\n`;
