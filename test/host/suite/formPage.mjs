/**
 * What stands in the fields of the form, by their names. Runs inside the page.
 * @returns {Record<string, string>}
 */
export function textsShown() {
  return Object.fromEntries([...document.querySelectorAll('td input')].map((field) => [field.id, field.value]));
}
