import type { Item, Scene } from './scene.ts';
import type { Point } from './vector.ts';

/** Room round the drawing, metres. */
const margin = 0.05;
/** Drawn in centimetres, so that numbers stay short. */
const scale = 100;

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A scene as one `<svg>` element. `label` is its text for those who cannot see it; escaped here. */
export function figureSvg({ items, bounds }: Scene, label: string): string {
  const across = (x: number): number => Math.round((x - bounds.left + margin) * scale * 10) / 10;
  const down = (y: number): number => Math.round((bounds.top - y + margin) * scale * 10) / 10;
  const path = (points: readonly Point[]): string =>
    points.map(([x, y]) => `${across(x)} ${down(y)}`).join(' ');
  const box = `0 0 ${across(bounds.right + margin)} ${down(bounds.bottom - margin)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img">`,
    `<title>${escapeXml(label)}</title>`,
    `<style>${style}</style>`,
    ...items.map((item) => elementOf(item, path)),
    '</svg>',
  ].join('');
}

const style =
  '.b,.f{fill:#f4f1ea;stroke:#3a4048;stroke-width:1.6;stroke-linejoin:round}.f{fill:#dcd9d2;stroke:#7b8087}' +
  '.p{fill:none;stroke:#8a8f96;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}' +
  '.m{fill:none;stroke:#0e7c86;stroke-linecap:round;stroke-linejoin:round}' +
  '.n{fill:none;stroke:#b7791f;stroke-linecap:round;stroke-linejoin:round}';

function elementOf(item: Item, path: (points: readonly Point[]) => string): string {
  if (item.is === 'line') return `<polyline class="p" points="${path(item.points)}"/>`;
  if (item.is === 'mark') {
    const muscle = item.role.startsWith('muscle');
    const width = muscle ? 1 + item.level * 1.2 : 0.8 + item.level * 0.5;
    const dashes = muscle ? '' : ` stroke-dasharray="${4 - item.level} ${5 - item.level}"`;
    return `<polyline class="${muscle ? 'm' : 'n'}" stroke-width="${width.toFixed(1)}"${dashes} points="${path(item.points)}"/>`;
  }
  const kind = item.role === 'far' ? 'f' : 'b';
  // All pieces outlined first and then all filled: inner edges disappear.
  const outlines = item.pieces.map((piece) => `<polygon points="${path(piece)}"/>`).join('');
  const fills = item.pieces.map((piece) => `<polygon stroke="none" points="${path(piece)}"/>`).join('');
  return `<g class="${kind}">${outlines}</g><g class="${kind}" style="stroke:none">${fills}</g>`;
}
