/** The headings and set phrases of a page: said the same way in every format. */
export const said = {
  first: 'First',
  suggests: 'What your answers suggest',
  throughout: 'Keep the nerve out of it, in every hold',
  leftOut: 'Left out',
  advice: 'Keep in mind',
  safetyNet: 'If anything changes',
  careful: 'Careful:',
  tingles: 'tingles?',
  stopIf: 'stop if',
  untitled: 'Your routine',
  stopped: 'Stop here.',
  unanswered: 'This was not answered, so the careful answer counts:',
} as const;
