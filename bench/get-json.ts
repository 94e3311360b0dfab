/** As the holder of `token`. @throws Error where the answer is a refusal */
export async function getJson<T>(url: string, token: string): Promise<T> {
  const response = await fetch(url, {
    headers: { accept: 'application/json', 'accept-encoding': 'identity', authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
