/* Check-ins that wait for a network, and those that counted today. A deed has one nonce: however often it is sent, it counts once. */
import { asResident, inTurn, nonce, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { isHeld } from "./review.js";
import { t } from "./words.js";

const key = "wufei.queue";

/** Which phone this is, the same for all who use it; the district's rules tell from it when one phone checks in for many. */
const markKey = "wufei.phone";

function phone() {
  const known = store.get(markKey) ?? nonce();
  store.set(markKey, known);
  return known;
}

const queue = () => store.get(key) ?? [];
const day = (at) => new Date(at).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
const today = () => day(Date.now());
const countedKey = "wufei.counted";
const site = (code) => code.split(".").slice(1, 3).join("/");
const counted = () => store.get(countedKey) ?? {};
const settle = (done) => store.set(key, queue().filter((one) => one.nonce !== done.nonce));

/** A lost network and a server in trouble end nothing: the deed waits on. Everything else is an answer. */
export const mayWait = (refused) => refused.status === 0 || refused.status >= 500 || refused.status === 429;

/** Whether the site of this code counted today, as far as this phone knows: the day, and the points that there were then. */
export function countedToday(code) {
  const known = counted()[site(code)];
  return known?.day === today() ? known : null;
}

/** Keeps for the day that a site counted; what earlier days left goes. */
export function remember(code, at, balance) {
  const known = { ...counted(), [site(code)]: { day: day(at), balance } };
  store.set(countedKey, Object.fromEntries(Object.entries(known).filter(([, one]) => one.day === today())));
}

export function unremember(code) {
  store.set(countedKey, Object.fromEntries(Object.entries(counted()).filter(([one]) => one !== site(code))));
}

/** A screen's code is of the moment in which it was scanned, which is when its page was opened; a poster's of the press of the button. */
const scanned = (code) => new Date(code.startsWith("2.") ? performance.timeOrigin : Date.now()).toISOString();

/** The deed of this code today: the one that waits already, or a fresh one. */
export function deed(code, name, location = null) {
  const now = scanned(code);
  const waiting = queue().find((one) => one.code === code && day(one.occurredAt) === day(now));
  if (waiting) return waiting;
  const fresh = { code, name, nonce: nonce(), occurredAt: now, ...(location ? { location } : {}) };
  store.set(key, [...queue(), fresh]);
  return fresh;
}

async function send(one) {
  try {
    const result = await asResident(one.code.split(".")[1], "POST", "/v1/check-ins", { code: one.code, occurredAt: one.occurredAt, nonce: one.nonce, device: phone(), ...(one.location ? { location: one.location } : {}) });
    settle(one);
    remember(one.code, one.occurredAt, result.balance);
    return result;
  } catch (refused) {
    if (refused.code === "already-counted") remember(one.code, one.occurredAt, null);
    if (!mayWait(refused)) settle(one);
    throw refused;
  }
}

/** Sends one deed now; what the answer is, it is final or the deed goes on waiting. */
export const sendNow = (one) => inTurn(key, () => send(one));

/** Sends what waits, oldest first; tells what became of each and stops where the network does. What another tab sends is not sent here. */
function sendWaiting() {
  return inTurn(key, async () => {
    const told = [];
    for (const one of queue()) {
      try {
        told.push({ one, result: await send(one) });
      } catch (refused) {
        if (mayWait(refused)) break;
        told.push({ one, refused });
      }
    }
    return told;
  });
}

function line({ one, result, refused }) {
  const name = result?.checkIn.placeName ?? one.name ?? t("aPlace");
  return result
    ? el("p", { class: "note" }, t(isHeld(result.checkIn) ? "heldLater" : "sentLater", { name, points: result.checkIn.points }))
    : el("p", { class: "note warn" }, t("refusedLater", { name, why: refused.message }));
}

/** Sends what waits now and whenever the network comes back, and says in the page what became of it. */
export function catchUp(after = () => {}) {
  const said = [];
  const look = async () => {
    const told = await sendWaiting();
    said.push(...told.map(line));
    const left = queue().length;
    show($("sent"), ...said, left ? el("p", { class: "note warn" }, t("waiting", { n: left })) : null);
    await after(told);
  };
  addEventListener("online", () => look().catch(() => {}));
  return look();
}
