/** The lines of a stream as they are typed, without their ends. */
export async function* typedLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of stream) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
  return undefined;
}
