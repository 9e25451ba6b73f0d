import type { ActiveRule } from '../assess/limits.ts';
import { stretchesNerve } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import { rememberedBy } from '../remembered.ts';
import { filled } from '../words.ts';
import { type Adapted, type Constraints, fitFor } from './adapt.ts';
import { ruledBy } from './exclusions.ts';
import { isNerveWork } from './ladder-standing.ts';
import { allowedReliefs, cueIn } from './relief.ts';

/** How many corrections are named before the easier stretch. */
const named = 2;

/** What to do when it tingles: the corrections still left, the easier stretch, then stop. */
export function ifItTinglesFor(
  adapted: Adapted,
  easier: Stretch | undefined,
  library: Library,
  constraints: Constraints,
): string[] {
  const { changing } = ruledBy(adapted.stretch, constraints.rules);
  return toDoUnder(adapted, changing, easier, library);
}

/** What to do when an adapted stretch tingles, remembered by its easier stretch. */
const toDoUnder = rememberedBy(toDoIn);

function toDoIn(
  adapted: Adapted,
  changing: readonly ActiveRule[],
  easier: Stretch | undefined,
  { files }: Library,
): string[] {
  const { ifItTingles } = files.words;
  const { stretch, pose } = adapted;
  const corrections = stretchesNerve(pose, files['neural-load'])
    ? allowedReliefs(adapted, changing, files['neural-load']).slice(0, named)
    : [];
  return [
    ...(isNerveWork(stretch) ? [ifItTingles.slider] : []),
    ...corrections.map((each) => cueIn(stretch, each.correction)),
    ...(easier ? [filled(ifItTingles.swap, { name: easier.name })] : []),
    ifItTingles.last,
    ifItTingles.still,
  ];
}

/** The first easier stretch that this person may do, and that loads the nerve no more. */
export function easierFor(
  { stretch, load }: Adapted,
  library: Library,
  constraints: Constraints,
): Stretch | undefined {
  for (let id = stretch.easier; id; id = library.stretches.get(id)?.easier) {
    const easier = library.stretches.get(id);
    if (!easier) return undefined;
    const found = fitFor(easier, constraints, library.files['neural-load']);
    if (found.fits && found.adapted.load <= load) return easier;
  }
  return undefined;
}
