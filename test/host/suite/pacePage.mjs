/**
 * From now on takes the time from each Enter until the page says something else of the draft, and until that is drawn.
 * Runs inside the page.
 */
export function takeTimes() {
  const page = globalThis;
  const verdicts = () => document.querySelectorAll('td.wrong').length + document.querySelector('aside').textContent;
  page.paces = [];
  let from;
  let before = '';
  const onEnter = ({ key, timeStamp }) => {
    if (key !== 'Enter') return;
    from = timeStamp;
    before = verdicts();
  };
  document.addEventListener('keydown', onEnter, true);
  new MutationObserver(() => {
    if (from === undefined || verdicts() === before) return;
    const pace = { told: performance.now() - from };
    const began = from;
    from = undefined;
    page.paces.push(pace);
    // What is posted in a frame arrives when it is laid out and painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (pace.drawn = performance.now() - began);
      port2.postMessage('');
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

/**
 * The times taken, in milliseconds. Runs inside the page.
 * @returns {{ told: number, drawn: number }[]}
 */
export function timesTaken() {
  return globalThis.paces;
}
