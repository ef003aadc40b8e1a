/* What points are for: the rewards of a district, what one can have now first; and the page of one, with the question before it is taken. */
import { asResident, everything, get, known, nonce, Refused } from "./api.js";
import { $, el, show } from "./dom.js";
import { choose, deadEnd, districtSelect, frame, inDistrict } from "./frame.js";
import { hours } from "./places.js";
import { chinese, dayOf, said, t, tongue } from "./words.js";

const wanted = decodeURIComponent(location.pathname.replace(/^\/rewards\/?/, ""));
const place = (id) => `/rewards${id ? `/${encodeURIComponent(id)}` : ""}`;

let district = null;

/** What a page needs beside what is published; without stock or balance it still shows. */
async function standing() {
  const [stock, mine] = await Promise.all([
    get(`/v1/districts/${district.id}/reward-stock`).catch(() => null),
    known(district.id) ? asResident(district.id, "GET", "/v1/me/points").catch(() => null) : null]);
  const left = stock && new Map(stock.items.map((one) => [one.reward, one.left]));
  return { balance: mine ? mine.balance : null, expiring: mine?.expiring ?? null, left: (reward) => (left ? left.get(reward.id) ?? 0 : null) };
}

/** Why it cannot be had at the moment, apart from points; null where it can. */
function closed(reward, left) {
  if (reward.state === "not-yet") return t("opensOn", { from: dayOf(reward.from) });
  if (reward.state === "over") return t("rewardOver");
  return left === 0 ? t("noneLeft") : null;
}

const example = (one) => (one.example ? el("span", { class: "tag" }, t("example")) : null);
const balanceLine = (balance) => el("p", { class: "points" }, balance === null ? t("noBalance") : [el("b", {}, String(balance)), t("pointsUnit")]);

function row(reward, now) {
  const left = now.left(reward);
  const missing = now.balance === null ? 0 : reward.points - now.balance;
  const why = closed(reward, left);
  return el("li", { class: "reward" }, el("a", { href: `${place(reward.id)}?d=${district.id}` },
    el("span", {}, el("b", { class: "name", lang: tongue(reward, "name") }, said(reward, "name")), " ", example(reward),
      el("span", { class: "sub" }, [t(`reward_${reward.kind}`), why ?? (left === null ? null : t("leftInStock", { n: left })), !why && missing > 0 ? t("missingPoints", { n: missing }) : null].filter(Boolean).join(" · "))),
    el("b", { class: "cost" }, t("costs", { n: reward.points }))));
}

const part = (title, rewards, now) => (rewards.length ? el("section", { class: "card" }, el("h2", {}, t(title)), el("ul", { class: "rows" }, rewards.map((one) => row(one, now)))) : null);

async function list() {
  const [rewards, now] = await Promise.all([everything(get, `/v1/districts/${district.id}/rewards`), standing()]);
  const open = rewards.filter((one) => closed(one, now.left(one)) === null);
  const affordable = open.filter((one) => now.balance !== null && one.points <= now.balance);
  show($("rewards"),
    el("div", { class: "card" }, el("h2", {}, t("points")), balanceLine(now.balance), now.expiring ? el("p", { class: "note warn" }, t("pointsEnd", { n: now.expiring.points, day: dayOf(now.expiring.on) })) : null, el("p", {}, el("a", { class: "plain-link", href: `/redemptions?d=${district.id}` }, t("title_redemptions")))),
    rewards.length ? null : el("p", { class: "note" }, t("noRewards")),
    part("affordable", affordable, now),
    part("saving", open.filter((one) => !affordable.includes(one)), now),
    part("notNow", rewards.filter((one) => !open.includes(one)), now));
}

function shop(one) {
  return el("li", { class: "place" }, el("b", { lang: chinese() }, one.name), " ", example(one),
    el("span", { class: "sub", lang: chinese() }, one.address),
    one.hours.length ? el("span", { class: "sub" }, one.hours.map((h) => (h.days.length === 7 ? `${t("everyDay")} ` : "") + hours(h)).join("，")) : null,
    one.phone ? el("p", { class: "ways" }, el("a", { class: "plain", href: `tel:${one.phone.replace(/[^+\d]/g, "")}` }, t("phoneCall", { phone: one.phone }))) : null);
}

function facts(reward, left) {
  return [t(`reward_${reward.kind}`), left === null || closed(reward, left) ? null : t("leftInStock", { n: left }), reward.perResident ? t("limitEach", { n: reward.perResident }) : null, t("lastDay", { until: dayOf(reward.until) })].filter(Boolean).join(" · ");
}

/** The button, or why there is none. */
function offer(reward, now) {
  const why = closed(reward, now.left(reward));
  const missing = reward.points - (now.balance ?? 0);
  if (why) return el("p", { class: "note warn" }, why);
  if (missing > 0) return el("p", { class: "note warn" }, now.balance === null ? t("noBalance") : t("missingPoints", { n: missing }));
  return el("button", { class: "go wide", type: "button", onclick: () => ask(reward, now) }, t("takeFor", { n: reward.points }));
}

function ask(reward, now) {
  const key = nonce(); // pressed again after a lost answer, it is the same redemption
  const yes = el("button", { class: "go wide", type: "button", onclick: () => take(reward, key, yes) }, t("takeYes"));
  show($("offer"), el("div", { class: "note ask" }, el("h3", { tabindex: "-1" }, t("takeAsk", { n: reward.points, name: said(reward, "name") })),
    el("p", {}, t("sureLeaves", { n: now.balance - reward.points })), el("p", {}, t("takeKept")), el("p", { id: "refused", role: "alert", class: "err" }),
    yes, el("button", { class: "plain more", type: "button", onclick: () => show($("offer"), offer(reward, now)) }, t("takeNo"))));
  $("offer").querySelector("h3").focus();
}

async function take(reward, key, button) {
  button.disabled = true;
  button.classList.add("busy");
  try {
    const { redemption } = await asResident(district.id, "POST", "/v1/redemptions", { reward: reward.id, points: reward.points }, { "Idempotency-Key": key });
    location.assign(`/redemptions/${redemption.id}?d=${district.id}`);
  } catch (refused) {
    $("refused").textContent = refused.message;
    button.disabled = false;
    button.classList.remove("busy");
  }
}

async function one(id) {
  const [reward, now] = await Promise.all([get(`/v1/districts/${district.id}/rewards/${encodeURIComponent(id)}`), standing()]);
  document.title = `${said(reward, "name")} · ${t("home")}`;
  document.querySelector("h1").textContent = said(reward, "name");
  if (tongue(reward, "name")) document.querySelector("h1").lang = tongue(reward, "name");
  show($("rewards"),
    el("article", { class: "card" }, el("p", { class: "points" }, el("b", {}, String(reward.points)), t("pointsUnit"), example(reward)),
      el("p", { class: "tip", lang: tongue(reward, "text") }, said(reward, "text")), el("p", { class: "muted" }, facts(reward, now.left(reward))),
      reward.example ? el("p", { class: "muted" }, t("exampleReward")) : null,
      reward.photo ? el("p", { class: "ways" }, el("a", { class: "plain", href: reward.photo.url, target: "_blank", rel: "noopener noreferrer" }, t("photoOf"))) : null,
      now.balance === null ? null : el("p", {}, t("balanceNow", { n: now.balance })),
      el("div", { id: "offer" }, offer(reward, now))),
    el("section", { class: "card" }, el("h2", {}, t("whereToGet")), el("ul", { class: "rows" }, reward.shops.map(shop))),
    el("p", {}, el("a", { class: "plain-link", href: `/rewards?d=${district.id}` }, t("title_rewards"))));
}

async function enter(id, all, reward) {
  district = all.find((d) => d.id === id);
  choose(id);
  history.replaceState(null, "", `${place(reward)}?d=${id}`);
  districtSelect(all, district, (next) => { location.href = `/rewards?d=${next}`; });
  if (!reward) return list();
  try {
    await one(reward);
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status !== 404) throw refused;
    show($("rewards"), deadEnd(t("noReward"), t("noRewardMore"), id));
  }
}

frame();
document.title = `${t("title_rewards")} · ${t("home")}`;
inDistrict($("rewards"), (id, all) => enter(id, all, wanted));
