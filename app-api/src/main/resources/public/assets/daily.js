/* What the home page shows before anything is asked: what others search for, and the tip of the day. */
import { get } from "./api.js";
import { $, el, show } from "./dom.js";
import { chinese, t } from "./words.js";

const chip = (name, search) => el("li", {}, el("button", { class: "chip", type: "button", lang: chinese(), onclick: () => search(name) }, name));

/** Names to press, each of them searched for at once. */
export function chips(names, search) {
  $("examples").replaceChildren(...names.map((name) => chip(name, search)));
}

/** What the district searches most, in place of the examples. */
export async function popular(district, search) {
  const { items } = await get(`/v1/districts/${district}/sorting/popular?limit=8`);
  if (items.length) chips(items.map((item) => item.name), search);
}

/** The tip, and the way to practise. {@code pill} shows a category. */
export async function tip(district, pill, search) {
  const { text, item } = await get(`/v1/districts/${district}/sorting/tip`);
  show($("tip"), el("div", { class: "card tip-card" }, el("h2", {}, t("tipTitle")),
    el("p", { class: "tip-what", lang: chinese() }, el("b", {}, item.name), pill(item.category, item.handling)),
    el("p", { lang: chinese() }, text),
    item.note && item.note !== text ? el("p", { class: "muted", lang: chinese() }, item.note) : null,
    el("div", { class: "pair" },
      el("button", { class: "plain", type: "button", onclick: () => search(item.name) }, t("tipMore")),
      el("a", { class: "plain", href: `/practice?d=${district}` }, t("practiceGo")))));
}
