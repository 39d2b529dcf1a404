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

/** Counts the wrong figures right behind the next Enter, before anybody could be asked. Runs inside the page. */
export function countAtEnter() {
  const count = ({ key }) => {
    if (key !== 'Enter') return;
    document.removeEventListener('keydown', count, true);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.wrongAtEnter = document.querySelectorAll('td.wrong').length);
    port2.postMessage('');
  };
  delete globalThis.wrongAtEnter;
  document.addEventListener('keydown', count, true);
}

/**
 * So many figures were wrong right behind Enter. Runs inside the page.
 * @returns {number | undefined}
 */
export function wrongAtEnter() {
  return globalThis.wrongAtEnter;
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
