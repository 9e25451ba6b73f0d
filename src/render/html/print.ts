/**
 * How the page looks on paper: A4 or Letter, as few sheets as can be read from the floor, no step cut in two. `light` are the
 * colours of paper, whatever the screen has.
 */
export const printStyleIn = (light: string): string =>
  [
    '@media print{',
    `:root{color-scheme:light;${light};--paper:#fff;--card:#fff}`,
    'body{font-size:9.5pt;line-height:1.32}',
    'header,main,footer{max-width:none;padding:0}header{padding-top:0}',
    'h1{font-size:1.7em}h2{margin:.9em 0 .2em}h2,h3{break-after:avoid}p,ul,dl{margin:.2em 0}',
    'section{break-inside:avoid}.routine{break-inside:auto}',
    '.step{border-radius:0;border-width:1px 0 0;padding:.5em 0 .6em;margin:.3em 0 0;break-inside:avoid}',
    // The drawing stands as high as the words beside it; two of them share that height.
    'article{display:grid;grid-template-columns:6.8cm 1fr;grid-template-rows:auto auto auto auto 1fr;column-gap:.7cm;align-items:start}',
    'article>*{grid-column:2}article>h3,article>.sides{grid-column:1/-1}article>.sides{margin:.25em 0 .3em}',
    'article>.figures{grid-column:1;grid-row:3/-1;flex-direction:column;gap:.15cm;margin:0;justify-content:flex-start}',
    'figure{flex:none;max-width:none;width:100%}figure svg{max-height:4.4cm}figure+figure svg,figure:has(+figure) svg{max-height:2.9cm}',
    '.map{width:3.6cm;margin:0 0 .2em .6cm}',
    'figcaption{line-height:1}.cues{font-size:1em}.cues li{margin:.05em 0}dl{gap:.05em .7em;font-size:.95em}',
    'input{appearance:none;border:1.5px solid #000;border-radius:2px;width:.95rem;height:.95rem}',
    '}',
    '@page{margin:13mm 14mm}',
  ].join('\n');
