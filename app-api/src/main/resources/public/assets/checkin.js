/* The landing of a scanned site code: where am I, one button, what I got. A check-in survives a lost network. */
import { asResident, get, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { choose, frame, trouble } from "./frame.js";
import { t } from "./words.js";

const code = decodeURIComponent(location.pathname.replace(/^\/q\//, ""));
const [, district, placeId] = code.split(".");
const queueKey = "wufei.queue";

const nonce = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
const queue = () => store.get(queueKey) ?? [];

/** One deed, one nonce: however often it is sent, it counts once. */
function deed() {
  const waiting = queue().find((q) => q.code === code);
  if (waiting) return waiting;
  const fresh = { code, nonce: nonce(), occurredAt: new Date().toISOString() };
  store.set(queueKey, [...queue(), fresh]);
  return fresh;
}

const settle = (done) => store.set(queueKey, queue().filter((q) => q.nonce !== done.nonce));

async function sendDeed(one) {
  const result = await asResident(one.code.split(".")[1], "POST", "/v1/check-ins", { code: one.code, occurredAt: one.occurredAt, nonce: one.nonce }, { "Idempotency-Key": one.nonce });
  settle(one);
  return result;
}

const home = () => el("a", { class: "go wide", href: `/?d=${district}` }, t("toHome"));

function done(result) {
  show($("landing"), el("div", { class: "card done" },
    el("p", { class: "big" }, `+${result.checkIn.points}`), el("h2", {}, t("checkinDone")),
    el("p", {}, result.checkIn.placeName), el("p", {}, t("pointsNow", { n: result.balance })), home()));
}

async function press(event) {
  const button = event.currentTarget;
  button.disabled = true;
  button.classList.add("busy");
  const one = deed();
  try {
    done(await sendDeed(one));
  } catch (refused) {
    if (refused.status === 0 || refused.status >= 500 || refused.status === 429) {
      show($("landing"), el("div", { class: "note warn", role: "alert" }, el("p", {}, refused.status === 0 ? t("queued") : refused.message), el("button", { class: "go", type: "button", onclick: press }, t("again"))), home());
      return;
    }
    settle(one);
    const counted = refused.code === "already-counted";
    show($("landing"), el("div", { class: counted ? "note" : "note bad", role: "alert" }, el("h2", {}, counted ? t("already") : refused.message), counted && refused.message ? el("p", {}, refused.message) : null), home());
  }
}

/** What waited for a network goes first, oldest first; a refusal is final, a lost network is not. */
async function catchUp() {
  for (const one of queue().filter((q) => q.code !== code)) {
    try { await sendDeed(one); } catch (refused) { if (refused.status > 0 && refused.status < 500 && refused.status !== 429) settle(one); else return; }
  }
}

async function land() {
  if (!/^1\.[a-z0-9-]+\.[a-z0-9-]+\.[^.]+\.[^.]+\.[\w-]{80,}$/.test(code)) {
    return show($("landing"), el("p", { class: "note bad", role: "alert" }, t("badCode")), home());
  }
  choose(district);
  const place = await findPlace().catch(() => null);
  show($("landing"), el("div", { class: "card" },
    place ? el("h2", {}, place.name) : null,
    place ? el("p", { class: "muted" }, place.address) : null,
    el("p", {}, t("checkinHint")),
    el("button", { class: "go wide", type: "button", onclick: press }, place?.checkIn.points ? `${t("checkin")} +${place.checkIn.points}` : t("checkin"))));
  catchUp();
}

const findPlace = async () => (await get(`/v1/districts/${district}/places?limit=100`)).items.find((place) => place.id === placeId) ?? null;

frame();
land().catch((refused) => show($("landing"), trouble(refused, land)));
