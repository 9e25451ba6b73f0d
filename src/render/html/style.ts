import { figureStyle } from '../figure/index.ts';
import { mapStyle } from './body-map.ts';

/**
 * How the page looks on paper: A4 or Letter, as few sheets as can be read from the floor, no step cut in two. `light` are the
 * colours of paper, whatever the screen has.
 */
const printStyleIn = (light: string): string =>
  [
    '@media print{',
    `:root{color-scheme:light;${light};--paper:#fff;--card:#fff}`,
    'body{font-size:9pt;line-height:1.28}',
    'header,main,footer{max-width:none;padding:0}header{padding-top:0}footer{font-size:.95em}',
    'h1{font-size:1.6em}h2{font-size:1.08em;margin:.6em 0 .1em}h2,h3,.key{break-after:avoid}p,ul,dl{margin:.15em 0}',
    'section,.key{break-inside:avoid}.routine{break-inside:auto}',
    // A week to tick with a pen instead of boxes to click; what is folded or to be typed stays on the screen.
    '.day{display:table-cell}.list .day{width:6.5mm;padding:.15em 0;text-align:center}td.day::before{content:"";display:inline-block;width:3.6mm;height:3.6mm;border:1px solid var(--ink);border-radius:.6mm;vertical-align:middle}',
    '.list th,.list td{padding-top:.15em;padding-bottom:.15em}.list tr>:nth-child(3){padding-right:1em}input,details,.steps~.note{display:none}',
    '.steps,.advice ul{columns:2;column-gap:.8cm}.advice li{break-inside:avoid}',
    '.step{border-radius:0;border-width:1px 0 0;padding:.4em 0 .5em;margin:0;break-inside:avoid}',
    // The list of the steps has the sides, and each step how much.
    '.sides{display:none}',
    'article{display:flow-root}.figures{margin:.05cm 0;gap:.3cm;flex-wrap:nowrap}',
    'figure{flex:1 1 0;max-width:none}figure svg{max-height:1.95cm}',
    // The words go on beside the leg.
    'main .map{width:3cm;margin:0 0 .2em .6cm}.suggests::after{display:none}',
    'figcaption{line-height:1}.cues{font-size:1em;padding-left:1.3em;margin:.15em 0}.cues li{margin:.03em 0}dl{gap:.05em .7em}.step dl{font-size:.95em}',
    '}',
    '@page{margin:10mm 13mm}',
  ].join('\n');

const light =
  '--paper:#fdfcfa;--ink:#23282e;--soft:#5a626b;--line:#dedad2;--card:#fff;--do:#0a6b75;--caution:#8a5300;--stop:#b3261e;' +
  '--fig-body:#f4f1ea;--fig-line:#3a4048;--fig-far:#dcd9d2;--fig-far-line:#7b8087;--fig-prop:#8a8f96;--fig-muscle:#0e7c86;--fig-nerve:#b7791f';
const dark =
  '--paper:#14181c;--ink:#e6e8ea;--soft:#a7b0b8;--line:#333b43;--card:#1b2026;--do:#5fd0dc;--caution:#f0b860;--stop:#ff8a80;' +
  '--fig-body:#39424b;--fig-line:#d5dade;--fig-far:#2a3138;--fig-far-line:#8b959e;--fig-prop:#7d8790;--fig-hair:#aab2ba;--fig-prop-fill:#252c33;--fig-shadow:#30373e;--fig-arrow:#8ab4f8;--fig-wrong:#f2b8b5;--fig-muscle:#4fc3cf;--fig-nerve:#e0a84a';

const printStyle = printStyleIn(light);

/** How the page looks: on a screen, light or dark; on a phone; on paper. */
export const style = [
  `:root{color-scheme:light dark;${light}}`,
  `@media (prefers-color-scheme:dark){:root{${dark}}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}',
  'header,main,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}',
  'header{padding-top:2.5rem}footer{padding-bottom:3rem}',
  'h1{font-size:1.79em;line-height:1.2;margin:0 0 .3rem;text-wrap:balance}',
  'h2{font-size:1.08em;margin:2.2rem 0 .4rem}h3{font-size:1.13em;line-height:1.3;margin:0}',
  'p,ul,dl{margin:.4rem 0}ul{padding-left:1.2rem}',
  '.facts,.reasons,.note,.why{color:var(--soft)}.reasons{font-size:.9em}',
  '.key svg{width:2.4em;height:1.1em;vertical-align:middle}.key span{display:inline-block;margin-right:1em}',
  '.first{border-left:.3rem solid var(--caution);padding-left:1rem}.first h2,.careful{color:var(--caution)}',
  '.safety{border-left:.3rem solid var(--stop);padding-left:1rem}.safety h2{color:var(--stop)}',
  '.throughout p{color:var(--do);font-weight:600}',
  '.steps{list-style:none;margin:0;padding:0;counter-reset:step}',
  '.step{counter-increment:step;background:var(--card);border:1px solid var(--line);border-radius:.8rem;padding:1.25rem;margin:1rem 0}',
  '.step h3::before{content:counter(step) "  ";color:var(--soft);white-space:pre}',
  '.sides{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;margin:.6rem 0;padding:0;border:0}',
  '.sides label{display:inline-flex;align-items:center;gap:.5rem}input{width:1.35rem;height:1.35rem;margin:0;accent-color:var(--do)}',
  '.figures{display:flex;flex-wrap:wrap;gap:1rem;margin:.8rem 0;justify-content:center}',
  'figure{margin:0;flex:1 1 15rem;max-width:25rem;text-align:center}figure svg{display:block;width:100%;height:auto;max-height:17rem}',
  'figcaption{color:var(--soft);font-size:.85em}',
  '.cues{padding-left:1.4rem;margin:.4rem 0;font-size:1.05em}.cues li{margin:.35rem 0}.cues li::marker{color:var(--do)}',
  '.dose{font-weight:650}',
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:var(--soft)}dd{margin:0}',
  'table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:right;font-weight:400;padding:.2rem 1.2rem .2rem 0;border-bottom:1px solid var(--line)}th:first-child{text-align:left}thead th{color:var(--soft)}',
  '.list table{width:100%}.list th,.list td{text-align:left;vertical-align:top}.list td,.list thead th{white-space:nowrap}.list tbody span{color:var(--soft);margin-right:.4em}.list tr>:nth-child(3){padding-right:0}.day{display:none}',
  'details{margin:2.2rem 0}summary{cursor:pointer;color:var(--soft)}',
  '.do{color:var(--do);font-weight:600}.stop h1{color:var(--stop)}',
  // On a phone the sides stand at the step alone.
  '@media screen and (max-width:30rem){.step{padding:1rem}dl{display:block}dd{margin:0 0 .5rem}.list tr>:nth-child(3){display:none}.list tr>:nth-child(2){padding-right:0;text-align:right}main .map{width:8rem}}',
  figureStyle,
  mapStyle,
  printStyle,
].join('\n');
