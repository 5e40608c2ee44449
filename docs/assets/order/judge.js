/* Judges an order of lines as the engine judges that of a run (motion/verdict.py). */

/* The rules that an order breaks, each as the places of the lines that it is about.

   stated: the lines in the order in which the program states them
   pairs: lines of which the first must come before the second; null if only the stated order is allowed
   lines: the lines in the order to judge

   Of a pair: the last place of its first line, and the first place of its second. Else: the first place with a
   wrong line. */
export function broken({ stated, pairs }, lines) {
  if (pairs)
    return pairs
      .map(([first, second]) => [lines.lastIndexOf(first), lines.indexOf(second)])
      .filter(([first, second]) => first > second);
  const wrong = lines.findIndex((line, place) => line !== stated[place]);
  return wrong < 0 ? [] : [[wrong]];
}
