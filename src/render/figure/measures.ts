/** Lengths and radii of the drawn body in metres: an adult of middle height, as round as a line figure may be. */
export const measures = {
  thigh: 0.43,
  shank: 0.42,
  hipsApart: 0.09,
  lowBack: 0.24,
  upperBack: 0.27,
  neck: 0.1,
  head: 0.1,
  upperArm: 0.29,
  forearm: 0.33,
  shouldersApart: 0.16,
  radius: {
    hip: 0.095,
    waist: 0.09,
    chest: 0.115,
    shoulder: 0.055,
    thigh: 0.08,
    knee: 0.058,
    ankle: 0.038,
    elbow: 0.036,
    hand: 0.03,
  },
  /** Heel and ball of the foot from the ankle: down the shank, toward the toes, radius. */
  heel: { down: 0.045, ahead: -0.035, radius: 0.035 },
  ball: { down: 0.055, ahead: 0.15, radius: 0.025 },
  /** Sole below the ankle, foot square to the shank. */
  sole: 0.08,
  seat: 0.42,
  step: 0.2,
} as const;
