const limit = 20_000;
const pause = 50;

/** Asks again and again until the answer is there. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + limit; Date.now() < end;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`never came: ${what}`);
}
