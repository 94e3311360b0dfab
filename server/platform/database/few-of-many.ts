/**
 * SQL, of a function that reads a few rows out of the many of all years: each over its index. The planner, which guesses how few they are, would
 * rather read whole tables into a hash, and take longer every year.
 */
export const FEW_OF_MANY = ['seqscan', 'hashjoin', 'mergejoin', 'memoize']
  .map((way) => `set enable_${way} = off`)
  .join(' ');
