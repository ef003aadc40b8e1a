/* The API as the pages use it: one guest session per district, renewed when it runs out, errors as readable text. */
import { lang, t } from "./words.js";

const store = {
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  set(key, value) {
    try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode: the page works, it forgets */ }
  },
};
export { store };

/** A refusal by the API (a problem document), or no network at all (status 0). */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || t(status === 0 ? "offline" : "failed"));
    this.status = status;
    this.code = problem?.code ?? (status === 0 ? "offline" : "unknown");
    this.errors = problem?.errors ?? [];
  }
}

async function send(method, path, { body, token, headers = {} } = {}) {
  let response;
  const stop = new AbortController();
  const isForm = body instanceof FormData;
  const timer = setTimeout(() => stop.abort(), isForm ? 60000 : 15000);
  try {
    response = await fetch(path, {
      method,
      signal: stop.signal,
      headers: {
        "Accept-Language": lang(),
        ...(body === undefined || isForm ? {} : { "Content-Type": "application/json" }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
  } catch {
    throw new Refused(0, null);
  } finally {
    clearTimeout(timer);
  }
  const type = response.headers.get("Content-Type") ?? "";
  const value = type.includes("json") ? await response.json().catch(() => null) : type.includes("svg") ? await response.text().catch(() => null) : null;
  if (!response.ok) throw new Refused(response.status, value);
  return value;
}

export const get = (path) => send("GET", path);

/** What no other deed is known by: sent again under it, a deed is the same one. */
export const nonce = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");

/** Every page of a list, which is short. {@code read} gets one. */
export async function everything(read, path) {
  const items = [];
  for (let cursor = ""; cursor !== null; ) {
    const page = await read(`${path}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.cursor ?? null;
  }
  return items;
}

/** Sends without saying who sends. */
export const post = (path, body) => send("POST", path, { body });

/** Sends a form with a file, as nobody in particular. */
export const upload = (path, form) => send("POST", path, { body: form });

const sessionKey = (district) => `wufei.session.${district}`;

async function open(district) {
  const session = await send("POST", "/v1/sessions", { body: { kind: "guest", district } });
  store.set(sessionKey(district), session);
  return session;
}

/** A refresh token works once, so its exchange has a key: asked again after a lost answer, it gives the same one. */
async function exchange(district, session) {
  try {
    const next = await send("POST", "/v1/sessions/refresh", { body: { refreshToken: session.refreshToken }, headers: { "Idempotency-Key": session.refreshToken.slice(-24) } });
    store.set(sessionKey(district), next);
    return next;
  } catch (refused) {
    if (refused.status === 0 || refused.status >= 429) throw refused;
    return open(district);
  }
}

let turn = Promise.resolve();

/** One at a time, over all tabs where the browser can tell. */
export function inTurn(name, work) {
  if (navigator.locks) return navigator.locks.request(name, work);
  return (turn = turn.then(work, work));
}

/** Opens or renews a session for all calls that wait for one: two exchanges of one token would end the session. */
function sessionAfter(district, refusedToken) {
  return inTurn(sessionKey(district), () => {
    const session = store.get(sessionKey(district));
    if (!session) return open(district);
    return session.accessToken === refusedToken ? exchange(district, session) : session;
  });
}

/** True when this phone already has a session in the district, so that a page does not open one only to look. */
export const known = (district) => store.get(sessionKey(district)) !== null;

/** Sends as the resident of a district; opens a guest session at the first call and renews it once when refused. */
export async function asResident(district, method, path, body, headers) {
  const session = store.get(sessionKey(district)) ?? (await sessionAfter(district, null));
  try {
    return await send(method, path, { body, token: session.accessToken, headers });
  } catch (refused) {
    if (refused.status !== 401) throw refused;
    const next = await sessionAfter(district, session.accessToken);
    return send(method, path, { body, token: next.accessToken, headers });
  }
}
