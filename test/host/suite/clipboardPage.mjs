/**
 * Pastes at the focus what programs put on the clipboard under those types. Runs inside the window.
 * @param {Readonly<Record<string, string>>} types
 */
export function pasteAtFocus(types) {
  const clipboardData = new DataTransfer();
  for (const [type, content] of Object.entries(types)) clipboardData.setData(type, content);
  const how = { clipboardData, bubbles: true, cancelable: true, composed: true };
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', how));
}

/**
 * What is on the clipboard, by type. Runs inside the window.
 * @returns {Promise<Record<string, string>>}
 */
export async function readClipboard() {
  const [item] = await navigator.clipboard.read();
  const types = item?.types ?? [];
  const texts = await Promise.all(types.map(async (type) => (await item.getType(type)).text()));
  return Object.fromEntries(types.map((type, i) => [type, texts[i]]));
}
