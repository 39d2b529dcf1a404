/**
 * The centre of `text` in the last cell that begins with it, or in running text where it stands last, in the visible
 * line of the editor that holds `line`, in pixels. Runs inside the window. The editor shows blanks as U+00A0 and cuts a line into several elements.
 * @param {{ line: string, text: string }} what
 * @returns {{ x: number, y: number } | undefined}
 */
export function cellPlace({ line, text }) {
  const plain = (node) => node.textContent.replaceAll('\u00a0', ' ');
  const shown = [...document.querySelectorAll('.view-line')].find((element) => plain(element).includes(line));
  if (!shown) return undefined;
  const bar = plain(shown).lastIndexOf(`| ${text}`);
  const start = bar < 0 ? plain(shown).lastIndexOf(text) : bar + '| '.length;
  if (start < 0) return undefined;
  const range = document.createRange();
  const nodes = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = nodes.nextNode(); node && passed < start + text.length; node = nodes.nextNode()) {
    const end = passed + node.length;
    if (passed <= start && start < end) range.setStart(node, start - passed);
    range.setEnd(node, Math.min(node.length, start + text.length - passed));
    passed = end;
  }
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
