/**
 * Keys a figure into a field of the form; how many milliseconds later its verdict is drawn. Runs inside the page.
 * @param {{ readonly nth: number, readonly text: string }} edit
 * @returns {Promise<number>}
 */
export function timeOfEdit({ nth, text }) {
  const field = document.querySelectorAll('td input')[nth];
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${nth}`);
  field.focus();
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  return new Promise((done) => {
    addEventListener('message', function drawn({ data }) {
      if (!data.shown && !data.refused) return;
      removeEventListener('message', drawn);
      done(performance.now() - start);
    });
  });
}

/**
 * What stands in the fields of the form, by their names. Runs inside the page.
 * @returns {Record<string, string>}
 */
export function textsShown() {
  return Object.fromEntries([...document.querySelectorAll('td input')].map((field) => [field.id, field.value]));
}
