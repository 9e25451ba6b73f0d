/** Every joint a pose may state, in the order in which poses are shown. */
export const joints = [
  'hipFlexion',
  'kneeFlexion',
  'ankleDorsiflexion',
  'hipAbduction',
  'hipExternalRotation',
  'footInversion',
  'lumbarFlexion',
  'thoracicFlexion',
  'neckFlexion',
  'trunkSideFlexion',
] as const;

/** What a stretch does: how it moves or holds decides its dose. */
export const kinds = [
  'static',
  'dynamic',
  'contract-relax',
  'slider',
  'tensioner',
  'control',
  'strength',
  'ease',
] as const;

/** What the warning signs come to, the gravest last. */
export const triageLevels = ['none', 'modify', 'clinician', 'urgent', 'emergency'] as const;

/** How easily it is stirred, the most easily last. */
export const irritabilities = ['none', 'low', 'moderate', 'high'] as const;

/** How much balance a stretch needs, the least first. */
export const balances = ['none', 'low', 'moderate'] as const;

/** What brings it on, as the questionnaire has it, the mildest answer first. */
export const starters: readonly string[] = ['end-range', 'long-load', 'everyday', 'trivial'];

/** How a stretch begins. */
export const startPositions = [
  'standing',
  'seated',
  'supine',
  'side-lying',
  'prone',
  'reclined',
  'half-kneeling',
  'hands-and-knees',
  'long-sitting',
  'split-stance',
] as const;

/** From where a body is drawn. */
export const views = ['side', 'front', 'front-high', 'behind', 'above', 'corner', 'far-corner'] as const;

/** How much of a neural load there is, the least first. */
export const loadBands = ['low', 'moderate', 'high', 'very high'] as const;

/** What one does for a while, within a step. */
export const phaseNames = ['get-ready', 'hold', 'move', 'push', 'relax', 'switch', 'rest'] as const;

export const bothSides = ['left', 'right'] as const;
