/**
 * Asks one after the other, every other round in the opposite order, and answers
 * the list of what each said: a slow moment of the machine falls on all of them.
 */
export async function inRounds(names, rounds, measure) {
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) results[name].push(await measure(name, round));
  }
  return results;
}
