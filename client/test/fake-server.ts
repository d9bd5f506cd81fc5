type Answer = { status?: number; body: unknown };
type Call = { method: string; path: string; body: unknown };

/**
 * Answers `fetch` by path, as our server would: `answers['POST /api/join']` gets the call and says what comes back; 'OFFLINE'
 * stands for a network that swallowed it. The list of calls is returned, as it grows.
 */
export function serve(
  answers: Record<string, (call: Call) => Answer | 'OFFLINE' | Promise<Answer | 'OFFLINE'>>,
): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const call = {
      method: request.method,
      path: new URL(request.url).pathname,
      body: text ? JSON.parse(text) : undefined,
    };
    calls.push(call);
    const answer = (await answers[`${call.method} ${call.path}`]?.(call)) ?? refuse('NOT_FOUND', 404);
    if (answer === 'OFFLINE') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { 'content-type': 'application/json' },
    });
  };
  return calls;
}

/** A refusal as the server words it. */
export function refuse(code: string, status: number): Answer {
  return { status, body: { code, message: code } };
}
