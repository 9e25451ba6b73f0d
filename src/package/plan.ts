import { lengtheningOf } from '../core/body/lengthening.ts';
import { neuralLoad as neuralLoadOf } from '../core/body/neural-load.ts';
import { quote } from '../core/problem.ts';
import type { Lengthening, NeuralLoad, Plan } from '../core/routine.ts';
import type { Pose } from '../core/types.ts';
import { joints } from '../core/vocabulary.ts';
import { type Artist, artistFor as artistOf, figureSvg, type Scene } from '../render/figure/index.ts';
import { html } from '../render/html/index.ts';
import { json } from '../render/json/index.ts';
import { markdown } from '../render/markdown/index.ts';
import type { Renderer, RenderOptions } from '../render/options.ts';
import { plainPaint } from '../render/paint.ts';
import { text } from '../render/text/index.ts';
import { type Library, wholeOf } from './library.ts';

/** How a page is laid out; all of it may be absent. `columns` (cells, 80) and `unicode` count for text alone. */
export type PageOptions = Partial<Omit<RenderOptions, 'pictures'>>;

const page =
  (render: Renderer) =>
  (plan: Plan, options: PageOptions = {}): string => {
    if (plan?.formatVersion !== 1)
      throw new TypeError('this is no plan: give the `plan` of what prescribe(answers, library) returns');
    return render(plan, { columns: 80, paint: plainPaint, ...options });
  };

/** A plan as text, wrapped to `columns`; with an `artist` the drawings stand beside the steps. Pure, as all pages. */
export const toText = page(text);
/** A plan as Markdown with check boxes; `frontMatter` puts a head of YAML above it. */
export const toMarkdown = page(markdown);
/** A plan as one HTML document without a script, which fetches nothing; with an `artist` it is drawn. */
export const toHtml = page(html);
/** A plan as JSON for other programs: `PlanJson`. */
export const toJson = page(json);

/** Draws the stretches of a library by their ids; undefined for an id it does not know. */
export const artistFor = (library: Library): Artist => artistOf(wholeOf(library).library);

/** A drawing as an SVG document; `label` is read to those who cannot see it. */
export const toSvg = (scene: Scene, label: string = scene.words): string => figureSvg(scene, label);

/** A pose as it may be asked about; a `RangeError` names a joint there is not, or an angle that is no number. */
function sound(pose: Readonly<Pose>): Pose {
  for (const [joint, degrees] of Object.entries(pose)) {
    if (!joints.some((each) => each === joint)) throw new RangeError(`there is no joint "${joint}"`);
    if (!Number.isFinite(degrees)) throw new RangeError(`${joint}: expected degrees, got ${quote(degrees)}`);
  }
  return { ...pose };
}

/** The neural load of a pose in degrees, and what each joint adds. Ordinal: it ranks positions, measures nothing. */
export const neuralLoad = (pose: Readonly<Pose>, library: Library): NeuralLoad =>
  neuralLoadOf(sound(pose), wholeOf(library).library.files['neural-load']);

/** How much longer than standing a pose in degrees makes hamstrings and calf muscles; percent. */
export function lengthening(pose: Readonly<Pose>, library: Library): Required<Lengthening> {
  const { files } = wholeOf(library).library;
  const found = lengtheningOf(['gastrocnemius', 'soleus'], sound(pose), files['muscle-length']);
  return { gastrocnemius: 0, soleus: 0, ...found };
}
