/** The same value, which nobody can change any more, all the way down. What is frozen already is passed over. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // Every plan goes through here: lists of words and numbers are not copied to look into them.
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') frozen(each);
  } else {
    for (const key in value) if (typeof value[key] === 'object') frozen(value[key]);
  }
  return value;
}
