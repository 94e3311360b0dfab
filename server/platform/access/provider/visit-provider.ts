/** What a browser keeps of one provider over a test: its cookies there. */
export type ProviderCookies = Map<string, string>;

/**
 * Goes to the provider as a browser would, signs in there as `subject` where it asks, and agrees.
 * @returns the address to which the provider sends the browser back
 */
export async function visitProvider(url: string, subject: string, cookies: ProviderCookies = new Map()): Promise<URL> {
  const { origin } = new URL(url);
  let answer = await step(new URL(url), cookies);
  for (let steps = 0; steps < 12; steps++) {
    const next = answer.headers.get('location');
    if (next !== null) {
      const address = new URL(next, origin);
      if (address.origin !== origin) return address;
      answer = await step(address, cookies);
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!answer.ok || !action) throw new Error(`the provider refused: ${page.replace(/<[^>]*>/g, ' ')}`);
    const asks = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    const typed: Record<string, string> = asks === 'login' ? { login: subject, password: 'any' } : {};
    answer = await step(new URL(action, origin), cookies, new URLSearchParams({ prompt: asks, ...typed }));
  }
  throw new Error('the provider never sent the browser back');
}

async function step(url: URL, cookies: ProviderCookies, body?: URLSearchParams): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(body && { method: 'POST', body }) });
  for (const given of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return answer;
}
