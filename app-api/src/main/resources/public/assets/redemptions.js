/* What this resident took: the list, and the page of one with its code, which shows without a network too. */
import { asResident, known, Refused, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { attempt, choose, deadEnd, districtSelect, frame, home, inDistrict } from "./frame.js";
import { chinese, dayOf, t } from "./words.js";

const wanted = decodeURIComponent(location.pathname.replace(/^\/redemptions\/?/, ""));
const keptKey = (id) => `wufei.redemption.${id}`;
const perPage = 20;

let district = null;

const state = (one) => el("span", { class: `state ${one.state === "reserved" ? "open" : one.state === "expired" ? "shut" : ""}` }, t(`redemption_${one.state}`));

const ended = (one) => (one.state === "handed-over" ? el("p", {}, t("gotAt", { day: dayOf(one.endedAt), shop: one.shopName })) : null);

function row(one) {
  return el("li", { class: "reward" }, el("a", { href: `/redemptions/${one.id}?d=${district.id}` },
    el("span", {}, el("b", { class: "name", lang: chinese() }, one.rewardName), el("span", { class: "sub" }, `${t("takenOn", { day: dayOf(one.reservedAt) })} · ${t("costs", { n: one.points })}`), state(one)),
    el("span", { "aria-hidden": "true" }, "›")));
}

const toRewards = () => el("a", { class: "go wide", href: `/rewards?d=${district.id}` }, t("toRewards"));

async function list() {
  const view = { items: [], cursor: "" };
  const nothing = () => el("div", { class: "card" }, el("p", {}, t("noRedemptions")), toRewards());
  const more = async () => {
    const page = await asResident(district.id, "GET", `/v1/me/redemptions?limit=${perPage}${view.cursor && `&cursor=${encodeURIComponent(view.cursor)}`}`);
    view.items.push(...page.items);
    view.cursor = page.cursor ?? null;
    show($("redemptions"), view.items.length ? [el("div", { class: "card" }, el("ul", { class: "rows" }, view.items.map(row))), view.cursor ? el("button", { class: "plain more", type: "button", onclick: () => attempt($("redemptions"), more) }, t("more")) : null, toRewards()] : nothing());
  };
  if (!known(district.id)) return show($("redemptions"), nothing());
  await more();
}

/** A drawing of the server's, as elements of this page. */
function drawing(svg) {
  const picture = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", t("codePicture"));
  picture.setAttribute("class", "qr");
  return picture;
}

function codeCard(one, svg, offline) {
  return el("article", { class: "card done" },
    offline ? el("p", { class: "note warn" }, t("keptOffline")) : null,
    el("h2", { lang: chinese() }, one.rewardName), el("p", {}, state(one)), el("p", {}, t("codeShow")),
    svg ? drawing(svg) : null,
    el("p", { class: "muted" }, t("codeReadOut")), el("p", { class: "big code", id: "code" }, one.code),
    el("p", {}, t("codeUntil", { until: dayOf(one.validUntil) })));
}

const endedCard = (one) => el("article", { class: "card" }, el("h2", { lang: chinese() }, one.rewardName), el("p", {}, state(one)), ended(one),
  el("p", { class: "muted" }, `${t("takenOn", { day: dayOf(one.reservedAt) })} · ${t("costs", { n: one.points })}`));

function draw(one, svg, offline = false) {
  const reserved = one.state === "reserved";
  show($("redemptions"),
    reserved ? codeCard(one, svg, offline) : endedCard(one),
    reserved && !offline ? el("div", { id: "cancel" }, cancelButton(one)) : null,
    el("p", {}, el("a", { class: "plain-link", href: `/redemptions?d=${district.id}` }, t("title_redemptions"))), home(district.id));
}

const cancelButton = (one) => el("button", { class: "plain more", type: "button", onclick: () => ask(one) }, t("cancelIt"));

function ask(one) {
  const yes = el("button", { class: "go wide", type: "button", onclick: () => cancel(one, yes) }, t("cancelYes"));
  show($("cancel"), el("div", { class: "note warn ask" }, el("h3", { tabindex: "-1" }, t("cancelAsk", { n: one.points })), el("p", { id: "refused", role: "alert", class: "err" }), yes,
    el("button", { class: "plain more", type: "button", onclick: () => show($("cancel"), cancelButton(one)) }, t("cancelNo"))));
  $("cancel").querySelector("h3").focus();
}

async function cancel(one, button) {
  button.disabled = true;
  button.classList.add("busy");
  try {
    const { redemption } = await asResident(district.id, "POST", `/v1/me/redemptions/${one.id}/cancellation`, {});
    store.set(keptKey(one.id), null);
    draw(redemption, null);
    $("redemptions").prepend(el("p", { class: "note", role: "status" }, t("cancelled", { n: one.points })));
  } catch (refused) {
    $("refused").textContent = refused.message;
    button.disabled = false;
    button.classList.remove("busy");
  }
}

/** Without a network, and when the service is away, the code that the phone keeps. */
async function read(id) {
  try {
    const one = await asResident(district.id, "GET", `/v1/me/redemptions/${encodeURIComponent(id)}`);
    const svg = one.code ? await asResident(district.id, "GET", `/v1/me/redemptions/${one.id}/qr`).catch(() => null) : null;
    store.set(keptKey(id), one.code ? { one, svg } : null);
    draw(one, svg);
  } catch (refused) {
    const kept = store.get(keptKey(id));
    if (!kept || (refused.status !== 0 && refused.status < 500)) throw refused;
    draw(kept.one, kept.svg, true);
  }
}

async function enter(id, all, redemption) {
  district = all.find((d) => d.id === id);
  choose(id);
  history.replaceState(null, "", `/redemptions${redemption ? `/${encodeURIComponent(redemption)}` : ""}?d=${id}`);
  districtSelect(all, district, (next) => { location.href = `/redemptions?d=${next}`; });
  if (!redemption) return list();
  try {
    await read(redemption);
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status !== 404) throw refused;
    show($("redemptions"), deadEnd(t("noRedemption"), t("noRedemptionMore"), id));
  }
}

frame();
document.title = `${t("title_redemptions")} · ${t("home")}`;
inDistrict($("redemptions"), (id, all) => enter(id, all, wanted));
