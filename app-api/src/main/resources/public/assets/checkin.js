/* The landing of a scanned site code: where am I, one button, what I got. A check-in survives a lost network. */
import { asResident, get, known } from "./api.js";
import { $, el, show } from "./dom.js";
import { choose, deadEnd, frame, home } from "./frame.js";
import { catchUp, countedToday, deed, mayWait, sendNow, unremember } from "./queue.js";
import { wantsPosition, whereabouts } from "./position.js";
import { isHeld, reasonsOf } from "./review.js";
import { chinese, t } from "./words.js";

const code = decoded(location.pathname.replace(/^\/q\//, ""));
const district = code.split(".")[1];
const help = { "code-revoked": "revokedHelp", "code-expired": "expiredHelp", "check-in-not-offered": "notOfferedHelp", "code-stale": "staleHelp", "code-for-staff": "forStaffHelp" };
let site = null;

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** Replaces the landing and takes the reader there. */
function result(...content) {
  show($("landing"), ...content);
  const title = $("landing").querySelector("h2");
  if (!title) return;
  title.tabIndex = -1;
  title.focus();
}

const balanceLines = (balance) => [el("p", {}, t("pointsNow", { n: balance })), el("p", {}, el("a", { href: `/rewards?d=${district}` }, t("pointsFor")))];

/** What the district's rules leave, where it is known. */
const leftLine = (today, points) => (Number.isInteger(today) ? el("p", { class: "muted", id: "left" }, t("leftNow", { a: today, b: points })) : null);

/** Stands out by the district's rules: a person looks at it before its points count. */
function held({ checkIn, balance, leftToday, leftPointsThisMonth }) {
  result(el("div", { class: "card done" }, el("h2", {}, t("heldDone")), el("p", { lang: chinese() }, checkIn.placeName),
    el("p", {}, t("heldMore", { why: reasonsOf(checkIn.review), n: checkIn.review.points })), balanceLines(balance), leftLine(leftToday, leftPointsThisMonth), home(district)));
}

function done(receipt) {
  if (isHeld(receipt.checkIn)) return held(receipt);
  const { checkIn, balance, leftToday, leftPointsThisMonth } = receipt;
  result(el("div", { class: "card done" }, el("p", { class: "big" }, `+${checkIn.points}`), el("h2", {}, t("checkinDone")),
    el("p", { lang: chinese() }, checkIn.placeName), balanceLines(balance), leftLine(leftToday, leftPointsThisMonth), home(district)));
}

const there = (title, balance) => el("div", { class: "card done", role: "alert" }, el("h2", {}, t(title)),
  site ? el("p", { lang: chinese() }, site.placeName) : null, Number.isInteger(balance) ? balanceLines(balance) : null, home(district));

const balanceNow = () => asResident(district, "GET", "/v1/me/points").then((mine) => mine.balance, () => null);

async function already() {
  result(there("already", await balanceNow()));
}

/** What this phone remembers holds as long as the server does not say otherwise: who was deleted there begins anew. */
async function denied(day) {
  if (!known(district)) return true;
  const mine = await asResident(district, "GET", "/v1/me/check-ins?limit=100").catch(() => null);
  return mine !== null && !mine.items.some((one) => one.place === code.split(".")[2] && one.day === day);
}

/** Whether the site counts once a day, as far as is known. */
const daily = () => site === null || site.everyHours === 24;

/** Shows that today is done, when it is. */
async function doneToday() {
  if (!daily()) return false;
  const counted = countedToday(code);
  if (!counted) return false;
  if (await denied(counted.day)) {
    unremember(code);
    return false;
  }
  result(there("today", (await balanceNow()) ?? counted.balance));
  return true;
}

function waits(refused) {
  result(el("div", { class: "note warn", role: "alert" }, el("h2", {}, t(refused.status === 0 ? "queued" : "busyNow")),
    el("button", { class: "go", type: "button", onclick: press }, t("again"))), home(district));
}

/** Refused for now: why, what to do, and the button again where that can be done at once. */
function stopped(message, canTryAgain) {
  result(el("div", { class: "card", role: "alert" }, el("h2", {}, t("notCounted")), site ? el("p", { lang: chinese() }, site.placeName) : null, el("p", {}, message),
    canTryAgain ? el("button", { class: "go wide", type: "button", onclick: press }, t("checkinAgain")) : null), canTryAgain ? el("p", {}, el("a", { href: `/?d=${district}` }, t("toHome"))) : home(district));
}

const onTheSpot = ["too-far", "position-needed"];
const later = ["too-early", "daily-cap-reached", "monthly-cap-reached", "clock-off"];

const refuse = (refused) => [...onTheSpot, ...later].includes(refused.code) ? stopped(refused.message, onTheSpot.includes(refused.code)) : show($("landing"), deadEnd(refused.message, t(help[refused.code] ?? "backToScan"), district));

async function press(event) {
  const button = event.currentTarget;
  button.disabled = true;
  button.classList.add("busy");
  try {
    const location = wantsPosition(site) ? await whereabouts() : null;
    if (site?.positionRequired && !location) stopped(t("positionNo"), true);
    else done(await sendNow(deed(code, site?.placeName, location)));
  } catch (refused) {
    if (mayWait(refused)) waits(refused);
    else if (refused.code === "already-counted") await already();
    else refuse(refused);
  }
}

/** The name stands there only when the code's signature holds; without a network the button alone does. */
function land() {
  show($("landing"), el("div", { class: "card" },
    site ? el("h2", { lang: chinese() }, site.placeName) : el("p", {}, t("unchecked")),
    site ? el("p", { class: "muted", lang: chinese() }, site.address) : null,
    el("p", {}, t(daily() ? "checkinHint" : "checkinHours", { n: site?.everyHours })), wantsPosition(site) ? el("p", { id: "why" }, t(site.positionRequired ? "positionNeeded" : "positionMore", { more: site.points, less: site.pointsWithoutPosition })) : null, el("p", { class: "muted" }, t("pointsFor")),
    el("button", { class: "go wide", type: "button", onclick: press }, site?.points ? `${t("checkin")} +${site.points}` : t("checkin"))));
}

/** What had waited for this very code answers the visit. */
async function waited(told) {
  const mine = told.filter(({ one }) => one.code === code).at(-1);
  if (mine?.result) done(mine.result);
  else if (mine?.refused.code === "already-counted") await already();
}

/** What is left today and this month, for whoever was here before; nobody is signed in for it. */
async function left() {
  if (!known(district)) return;
  const mine = await asResident(district, "GET", "/v1/me/check-in-allowance").catch(() => null);
  const button = $("landing").querySelector("button.go");
  if (!mine || !button) return;
  const full = mine.leftToday === 0 ? "dayFull" : site && mine.leftPointsThisMonth < leastHere() ? "monthFull" : null;
  if (full) return button.replaceWith(el("p", { class: "note warn", id: "full" }, t(full)));
  button.before(leftLine(mine.leftToday, mine.leftPointsThisMonth));
}

/** The fewest points that one can earn here. */
const leastHere = () => site.pointsWithoutPosition ?? site.points;

async function begin() {
  const looked = await get(`/v1/site-codes/${encodeURIComponent(code)}`).catch((refused) => refused);
  if (looked instanceof Error && !mayWait(looked)) return refuse(looked.status === 422 ? looked : Object.assign(looked, { message: t("badCode") }));
  if (!(looked instanceof Error)) {
    site = looked;
    choose(district);
  }
  if (await doneToday()) return;
  land();
  await left();
}

frame();
await begin();
await catchUp(waited);
