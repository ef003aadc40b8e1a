/* Where something can be taken: the district's places by kind, by what one brings, by subdistrict, nearest first where the phone says where. */
import { get } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, districtList, districtSelect, districts, frame, trouble } from "./frame.js";
import { far } from "./places.js";
import { chinese, lang, said, t } from "./words.js";

const kinds = ["recycling-point", "smart-bin", "hazardous-drop-off", "clothes-bin", "express-box-return", "bulky-waste-yard", "transfer-station", "market", "education-base"];
const materials = ["paper", "plastic", "metal", "glass", "textile", "express-box", "appliance", "battery", "lamp", "medicine", "chemical", "furniture", "renovation", "garden", "second-hand"];
const perPage = 20;

let district = null;
let position = null;
let view = { items: [], cursor: null };
let asked = 0;

const separator = () => (lang() === "en" ? ", " : "、");
const chosen = () => new URLSearchParams(location.search);

/** What the address asks for, as the API takes it. */
function query(cursor) {
  const wanted = chosen();
  const asks = new URLSearchParams({ limit: perPage });
  for (const name of ["kind", "material", "subdistrict", "q"]) if (wanted.get(name)) asks.set(name, wanted.get(name));
  if (wanted.get("open")) asks.set("openNow", "true");
  if (position) asks.set("near", `${position.latitude.toFixed(4)},${position.longitude.toFixed(4)}`);
  if (cursor) asks.set("cursor", cursor);
  return asks;
}

function state(p) {
  if (p.state === "unknown") return null;
  return el("span", { class: `state ${p.state === "open" ? "open" : "shut"}` }, t(`state_${p.state}`));
}

const closure = (c) => el("p", { class: "note warn" }, el("span", { lang: chinese() }, c.reason), c.until ? t("closedUntil", { until: c.until }) : null);

function row(p) {
  return el("li", { class: "place" },
    el("h2", { class: "name", lang: chinese() }, p.name),
    el("p", { class: "now" }, el("span", { class: "sub" }, t(`kind_${p.kind}`)), state(p), p.today && !p.closure ? el("span", {}, t("todayHours", { hours: said(p, "today") })) : null),
    p.closure ? closure(p.closure) : null,
    el("p", { class: "sub" }, p.distanceMetres == null ? null : el("b", {}, `${far(p.distanceMetres)} · `), el("span", { lang: chinese() }, p.address)),
    p.materials.length ? el("p", { class: "sub", lang: chinese() }, t("takesItems", { items: p.materials.join("、") })) : null,
    p.accessibility.length ? el("p", { class: "sub" }, p.accessibility.map((a) => t(`access_${a}`)).join(separator())) : null,
    el("p", { class: "ways" },
      ["amap", "tencent"].map((map) => el("a", { class: "plain", href: p.maps[map], target: "_blank", rel: "noopener noreferrer", "aria-label": `${t(map)} ${p.name}` }, t(map))),
      p.phone ? el("a", { class: "plain", href: `tel:${p.phone.replace(/[^+\d]/g, "")}` }, t("phoneCall", { phone: p.phone })) : null,
      p.photo ? el("a", { class: "plain", href: p.photo.url, target: "_blank", rel: "noopener noreferrer", "aria-label": `${t("photoOf")} ${p.photo.text ?? p.name}` }, t("photoOf")) : null));
}

function draw(firstNew) {
  show($("places"),
    position ? null : el("button", { class: "plain locate", type: "button", onclick: locate }, t("useMine")),
    view.items.length ? el("div", { class: "card" }, el("ul", { class: "rows" }, view.items.map(row))) : el("p", { class: "note" }, t("placesNone")),
    el("p", { class: "muted", role: "status", id: "said" }, firstNew ? t("shownPlaces", { n: view.items.length }) : null),
    view.cursor ? el("button", { class: "plain more", type: "button", onclick: () => read(true) }, t("more")) : null);
  if (firstNew) $("places").querySelectorAll("li.place")[firstNew]?.querySelector("a").focus({ preventScroll: true });
}

async function read(more = false) {
  const mine = ++asked;
  if (!more) show($("places"), el("p", { class: "muted busy" }, t("loading")));
  try {
    const page = await get(`/v1/districts/${district.id}/places?${query(more ? view.cursor : null)}`);
    if (mine !== asked) return;
    const before = more ? view.items : [];
    view = { items: [...before, ...page.items], cursor: page.cursor ?? null };
    draw(before.length);
  } catch (refused) {
    if (mine === asked) show($("places"), trouble(refused, () => read()));
  }
}

/** The position stays in the page: it is sent rounded to ten metres, to sort by, and kept nowhere. */
function locate() {
  const without = () => { $("said").textContent = t("locationNo"); };
  if (!navigator.geolocation) return without();
  navigator.geolocation.getCurrentPosition((found) => { position = found.coords; read(); }, without, { timeout: 8000, maximumAge: 60000 });
}

function choice(name, label, options) {
  const value = chosen().get(name) ?? "";
  return el("div", { class: "field" }, el("label", { for: name }, t(label)),
    el("select", { class: "pick", id: name, name, onchange: find }, el("option", { value: "" }, t("all")),
      options.map(([code, text, tongue]) => el("option", { value: code, selected: code === value, lang: tongue }, text))));
}

function form(subdistricts) {
  const q = el("input", { class: "line", id: "q", name: "q", type: "search", maxlength: 100, enterkeyhint: "search", autocomplete: "off", value: chosen().get("q") ?? "" });
  show($("find"),
    el("div", { class: "field" }, el("label", { for: "q" }, t("placesSearch")), q),
    el("div", { class: "choices" },
      choice("kind", "placesKind", kinds.map((kind) => [kind, t(`kind_${kind}`)])),
      choice("material", "placesMaterial", materials.map((material) => [material, t(`material_${material}`)])),
      choice("subdistrict", "placesSubdistrict", subdistricts.map((s) => [s.code, said(s, "name")]))),
    el("label", { class: "opt" }, el("input", { type: "checkbox", name: "open", value: "1", checked: Boolean(chosen().get("open")), onchange: find }), el("span", {}, t("placesOpen"))),
    el("button", { class: "go wide", type: "submit" }, t("placesFind")));
}

/** What is chosen stands in the address, so that the page can be shared and gone back to. */
function find() {
  const asks = new URLSearchParams({ d: district.id });
  for (const [name, value] of new FormData($("find"))) if (value.trim()) asks.set(name, value.trim());
  if (`?${asks}` !== location.search) history.pushState(null, "", `/places?${asks}`);
  read();
}

async function enter(id, all) {
  district = all.find((d) => d.id === id);
  choose(id);
  const asks = chosen();
  if (asks.get("d") !== id) asks.delete("subdistrict");
  asks.set("d", id);
  history.replaceState(null, "", `/places?${asks}`);
  districtSelect(all, district, (next) => enter(next, all));
  form(district.subdistricts ?? (await get(`/v1/districts/${id}`)).subdistricts);
  await read();
}

async function open() {
  const all = await districts();
  addEventListener("popstate", () => enter(chosenDistrict(all)?.id ?? all[0].id, all));
  const current = chosenDistrict(all);
  if (current) return enter(current.id, all);
  show($("places"), el("div", { class: "card" }, el("h2", {}, t("choose")), districtList(all, (d) => enter(d.id, all))));
}

frame();
document.title = `${t("title_places")} · ${t("home")}`;
$("find").addEventListener("submit", (event) => { event.preventDefault(); find(); });
const opened = () => open().catch((refused) => show($("places"), trouble(refused, opened)));
opened();
