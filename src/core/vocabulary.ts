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
