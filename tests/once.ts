/** A function of ids and numbers, worked out once for each. */
export function once<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = given.join();
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(...given);
    made.set(key, now);
    return now;
  };
}
