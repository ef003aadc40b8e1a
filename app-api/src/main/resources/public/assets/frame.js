/* What every page begins with: the language, the district and the words of the frame. */
import { get, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { lang, switchLanguage, t } from "./words.js";

/** What makes the pages open without a network; a browser that cannot simply does not. */
function keepPages() {
  if (isSecureContext) navigator.serviceWorker?.register("/sw.js").catch(() => {});
}

export async function frame() {
  if (document.readyState === "complete") keepPages();
  else addEventListener("load", keepPages);
  document.documentElement.lang = lang() === "en" ? "en" : "zh-CN";
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  const language = $("language");
  language.textContent = t("language");
  language.lang = lang() === "en" ? "zh-CN" : "en";
  language.addEventListener("click", switchLanguage);
}

/** The districts of this installation, kept for a page that opens without a network. */
export async function districts() {
  try {
    const page = await get("/v1/districts?limit=100");
    store.set("wufei.districts", page.items);
    return page.items;
  } catch (refused) {
    const kept = store.get("wufei.districts");
    if (kept) return kept;
    throw refused;
  }
}

/** The district of the page: the one in the address, else the one chosen before, else none yet. */
export function chosenDistrict(all) {
  const wanted = new URLSearchParams(location.search).get("d") ?? store.get("wufei.district");
  return all.find((d) => d.id === wanted) ?? (all.length === 1 ? all[0] : null);
}

export function choose(id) {
  store.set("wufei.district", id);
}

/** The select in the header; calls back when the resident chooses another district. */
export function districtSelect(all, current, changed) {
  const select = $("district");
  show(select, ...all.map((d) => el("option", { value: d.id, selected: d.id === current?.id }, lang() === "en" ? d.nameEn.replace(/ (District|County|City|New Area)\b.*$/, "") : d.shortName)));
  select.onchange = () => changed(select.value);
}

/** The districts to choose from, one button each. */
export function districtList(all, chosen) {
  return el("ul", { class: "rows" }, all.map((d) => el("li", {}, el("button", { class: "row", type: "button", onclick: () => chosen(d) }, el("b", {}, lang() === "en" ? d.nameEn : d.name), el("span", { "aria-hidden": "true" }, "›")))));
}

/** The way home, in the district where there is one. */
export const home = (district) => el("a", { class: "go wide", href: district ? `/?d=${district}` : "/" }, t("toHome"));

/** What leads nowhere: what it is, what to do, the way home. */
export function deadEnd(title, more, district, heading = "h2") {
  return el("div", { class: "card", role: "alert" }, el(heading, {}, title), el("p", {}, more), home(district));
}

/** Does something that may be refused: what is wrong, and a way to try again, come where its result would. */
export async function attempt(holder, work) {
  try { await work(); } catch (refused) { show(holder, trouble(refused, () => attempt(holder, work))); }
}

/** Opens a page in the district of its address or of the last time; asks which one where there is none. */
export const inDistrict = (holder, enter) => attempt(holder, async () => {
  const all = await districts();
  const current = chosenDistrict(all);
  if (current) return enter(current.id, all);
  show(holder, el("div", { class: "card" }, el("h2", {}, t("choose")), districtList(all, (d) => attempt(holder, () => enter(d.id, all)))));
});

/** A refusal where the reader looks, with a way to try again. */
export function trouble(refused, again) {
  return el("div", { class: "note bad", role: "alert" }, el("p", {}, refused.message), again ? el("button", { class: "go", type: "button", onclick: again }, t("again")) : null);
}
