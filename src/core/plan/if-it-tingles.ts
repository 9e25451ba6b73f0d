import { stretchesNerve } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import { filled } from '../words.ts';
import { type Adapted, type Constraints, fitFor } from './adapt.ts';
import { allowedReliefs, cueIn } from './relief.ts';
import { isNerveWork } from './standing.ts';

/** How many corrections are named before the easier stretch. */
const named = 2;

/** What to do when it tingles: the corrections still left, an easier stretch this person may do, then stop. */
export function ifItTinglesFor(adapted: Adapted, library: Library, constraints: Constraints): string[] {
  const { ifItTingles } = library.files.words;
  const { stretch, pose } = adapted;
  const corrections = stretchesNerve(pose, library.files['neural-load'])
    ? allowedReliefs(adapted, constraints.rules, library.files['neural-load']).slice(0, named)
    : [];
  const easier = easierFor(adapted, library, constraints);
  return [
    ...(isNerveWork(stretch) ? [ifItTingles.slider] : []),
    ...corrections.map((each) => cueIn(stretch, each.correction)),
    ...(easier ? [filled(ifItTingles.swap, { name: easier.name })] : []),
    ifItTingles.last,
    ifItTingles.still,
  ];
}

/** The first easier stretch that is for this person too, and loads the nerve no more. */
function easierFor(
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
