'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { dist } = require('./places.js');

/** The lines that make each shell ask `stretch complete`. The library that knows the shells prints them. */
async function completions() {
  const { default: shells } = await import('@bomb.sh/tab');
  const folder = path.join(dist, 'completion');
  mkdirSync(folder, { recursive: true });
  const { log } = console;
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    console.log = (text) => writeFileSync(path.join(folder, shell), `${mended(text, shell)}\n`);
    shells.setup('stretch', 'stretch', shell);
  }
  console.log = log;
}

/**
 * What is put otherwise in the lines of bash: without bash-completion, which macOS and small systems have not, bash's
 * own words are taken; and what is typed is handed on as it is, never run, as by an `eval` of it.
 */
const inBash = [
  [
    '    _get_comp_words_by_ref -n "=:" cur prev words cword\n',
    `    if declare -F _get_comp_words_by_ref >/dev/null; then
        _get_comp_words_by_ref -n "=:" cur prev words cword
    else
        words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur="\${COMP_WORDS[COMP_CWORD]}"
    fi
`,
  ],
  ['out=$(eval "$requestComp" 2>/dev/null)', `out=$(stretch complete -- "\${words[@]:1}" 2>/dev/null)`],
];

/** Read twice, as a shell does that starts another, nothing of it may be in its own way. */
function mended(text, shell) {
  const once = text.replace(/^readonly /gm, '');
  if (shell !== 'bash') return once;
  return inBash.reduce((lines, [theirs, ours]) => {
    if (!lines.includes(theirs)) throw new Error(`The lines for bash are others now: ${theirs}`);
    return lines.replace(theirs, () => ours);
  }, once);
}

module.exports = { completions };
