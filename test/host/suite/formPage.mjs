/**
 * What stands in the fields of the form, by their names. Runs inside the page.
 * @returns {Record<string, string>}
 */
export function textsShown() {
  return Object.fromEntries([...document.querySelectorAll('td input')].map((field) => [field.id, field.value]));
}

/**
 * The name of what has the keyboard. Runs inside the page.
 * @returns {string}
 */
export function focusedId() {
  return document.activeElement?.id ?? '';
}

/**
 * Where the middle of an element is. Runs inside the page.
 * @param {Element} element
 * @returns {{ x: number, y: number }}
 */
export function boxOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * Whatever moves, or would where it changes. Runs inside the page.
 * @returns {string[]}
 */
export function movements() {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const isStill = animationName === 'none' && /^0s(?:, 0s)*$/.test(transitionDuration) && scrollBehavior === 'auto';
    return isStill ? [] : [element.outerHTML.slice(0, 80)];
  });
}
