/** The function with its latest answer kept: asked again with the same arguments, it answers without working. */
export function remember<Arguments extends readonly unknown[], Answer>(
  work: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let latest: { readonly given: Arguments; readonly answer: Answer } | null = null;
  return (...given) => {
    if (latest && latest.given.length === given.length && latest.given.every((each, n) => Object.is(each, given[n])))
      return latest.answer;
    latest = { given, answer: work(...given) };
    return latest.answer;
  };
}
