/**
 * How the page looks on paper: A4 or Letter, as few sheets as can be read from the floor, no step cut in two. `light` are the
 * colours of paper, whatever the screen has.
 */
export const printStyleIn = (light: string): string =>
  [
    '@media print{',
    `:root{color-scheme:light;${light};--paper:#fff;--card:#fff}`,
    'body{font-size:9pt;line-height:1.28}',
    'header,main,footer{max-width:none;padding:0}header{padding-top:0}footer{font-size:.95em}',
    'h1{font-size:1.6em}h2{font-size:1.08em;margin:.6em 0 .1em}h2,h3{break-after:avoid}p,ul,dl{margin:.15em 0}',
    'section{break-inside:avoid}.routine{break-inside:auto}',
    // A week to tick with a pen instead of boxes to click; what is folded stays on the screen.
    '.day{display:table-cell}.list .day{width:6.5mm;padding:.15em 0;text-align:center}td.day::before{content:"";display:inline-block;width:3.6mm;height:3.6mm;border:1px solid var(--ink);border-radius:.6mm;vertical-align:middle}',
    '.list th,.list td{padding-top:.15em;padding-bottom:.15em}.list tr>:nth-child(3){padding-right:1em}input,details{display:none}',
    '.steps,.advice ul{columns:2;column-gap:.8cm}.advice li{break-inside:avoid}',
    '.step{border-radius:0;border-width:1px 0 0;padding:.4em 0 .5em;margin:0;break-inside:avoid}',
    // The list of the steps has the sides, and each step how much.
    '.sides{display:none}',
    'article{display:flow-root}.figures{margin:.05cm 0;gap:.3cm;flex-wrap:nowrap}',
    'figure{flex:1 1 0;max-width:none}figure svg{max-height:1.95cm}',
    // The words go on beside the leg.
    'main .map{width:3cm;margin:0 0 .2em .6cm}.suggests::after{display:none}.key{break-after:avoid}',
    'figcaption{line-height:1}.cues{font-size:1em;padding-left:1.3em;margin:.15em 0}.cues li{margin:.03em 0}dl{gap:.05em .7em}.step dl{font-size:.95em}',
    '}',
    '@page{margin:10mm 13mm}',
  ].join('\n');
