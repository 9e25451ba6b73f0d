/**
 * Remembers what was worked out for a thing and a file, by their identity: the library never changes, and planning asks
 * for the same thousands of times. Anything more that `workOut` takes must be the same for the same thing. The result
 * is frozen.
 */
export function remembered<
  Thing extends object,
  File extends object,
  Result,
  More extends readonly unknown[],
>(
  workOut: (thing: Thing, file: File, ...more: More) => Result,
): (thing: Thing, file: File, ...more: More) => Result {
  const thingsOf = onceFor((_file: File) => new WeakMap<Thing, Result>());
  return (thing, file, ...more) => {
    const byThing = thingsOf(file);
    let result = byThing.get(thing);
    if (result === undefined) {
      // It is handed out again and again, also to who would change it.
      result = frozen(workOut(thing, file, ...more));
      byThing.set(thing, result);
    }
    return result;
  };
}

/** Remembers what was worked out for one thing that never changes. The result is not frozen. */
export function onceFor<Thing extends object, Result>(
  workOut: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const known = new WeakMap<Thing, Result>();
  return (thing) => {
    let result = known.get(thing);
    if (result === undefined) {
      result = workOut(thing);
      known.set(thing, result);
    }
    return result;
  };
}

/** Remembers by a thing, a file, and a `key` that is compared by value. */
export function rememberedBy<
  Thing extends object,
  File extends object,
  Key,
  Result extends object,
  More extends readonly unknown[],
>(
  workOut: (thing: Thing, file: File, key: Key, ...more: More) => Result,
): (thing: Thing, file: File, key: Key, ...more: More) => Result {
  const byKey = remembered((_thing: Thing, _file: File) => new Map<Key, Result>());
  return (thing, file, key, ...more) => {
    const known = byKey(thing, file);
    const result = known.get(key) ?? frozen(workOut(thing, file, key, ...more));
    known.set(key, result);
    return result;
  };
}

/** Freezes a value all the way down, and returns it. What is frozen already is passed over. */
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
