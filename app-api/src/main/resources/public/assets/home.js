/* The home page: a search box first, then what the district offers. */
import { asResident, get, known, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, districtSelect, districts, frame, trouble } from "./frame.js";
import { lang, said, t } from "./words.js";

const examples = ["大骨头", "过期药", "奶茶", "纽扣电池", "碎玻璃", "旧衣服"];
let scheme = [];
let district = null;
let asked = 0;

const schemeOf = (category) => scheme.find((c) => c.category === category);

function pill(category) {
  const c = schemeOf(category);
  return el("span", { class: "pill", colours: c ?? { colour: "#444", ink: "#fff" } }, c ? said(c, "name") : category);
}

function answer(hit, detail, others) {
  const c = schemeOf(hit.category);
  const item = detail?.item;
  const states = (item?.states ?? []).filter((s) => s.state !== hit.state);
  return [
    el("article", { class: "card answer" },
      el("div", { class: "band", colours: c ?? { colour: "#444", ink: "#fff" } },
        el("div", { class: "what" }, hit.state && !hit.name.includes(hit.state) ? `${hit.name}（${hit.state}）` : hit.name),
        el("h2", { class: "cat" }, c ? said(c, "name") : hit.categoryName)),
      el("div", { class: "body" },
        hit.tip ? el("p", { class: "tip" }, hit.tip) : null,
        states.length ? el("h3", {}, t("state")) : null,
        states.length ? el("ul", { class: "rows" }, states.map((s) => el("li", {}, el("span", {}, s.state, s.tip ? el("span", { class: "sub" }, s.tip) : null), pill(s.category)))) : null,
        item?.components.length ? el("h3", {}, t("parts")) : null,
        item?.components.length ? el("ul", { class: "rows" }, item.components.map((p) => el("li", {}, el("span", {}, p.part, p.tip ? el("span", { class: "sub" }, p.tip) : null), pill(p.category)))) : null,
        el("p", { class: "muted" }, t(`found_${hit.match}`), detail?.rule ? ` · ${t("rule")}：${detail.rule.title}` : ""),
        item?.note ? el("p", { class: "muted" }, item.note) : null)),
    others.length ? el("section", { class: "card" }, el("h2", {}, t("near")),
      el("ul", { class: "rows" }, others.map((o) => el("li", {}, el("button", { class: "row", type: "button", onclick: () => search(o.name) }, el("span", {}, o.name), pill(o.category)))))) : null,
  ];
}

function askBack(hit, others) {
  return [
    el("section", { class: "card" }, el("h2", {}, t("ask")),
      el("ul", { class: "chips" }, hit.ask.map((name) => el("li", {}, el("button", { class: "chip asked", type: "button", onclick: () => search(name) }, name))))),
    others.length ? el("section", { class: "card" }, el("h2", {}, t("near")),
      el("ul", { class: "rows" }, others.map((o) => el("li", {}, el("button", { class: "row", type: "button", onclick: () => search(o.name) }, el("span", {}, o.name), pill(o.category)))))) : null,
  ];
}

async function search(words, remember = true) {
  const q = words.trim().slice(0, 60);
  $("q").value = q;
  if (remember) history.pushState({ q }, "", q ? `/?q=${encodeURIComponent(q)}` : "/");
  const mine = ++asked;
  if (!q) return show($("results"));
  show($("results"), el("p", { class: "muted busy" }, t("loading")));
  try {
    const base = `/v1/districts/${district.id}/sorting`;
    const { items } = await get(`${base}/search?limit=6&q=${encodeURIComponent(q)}`);
    const [first, ...others] = items;
    const detail = first && !first.ask.length ? await get(`${base}/items/${encodeURIComponent(first.id)}`).catch(() => null) : null;
    if (mine !== asked) return;
    if (!first) show($("results"), el("p", { class: "note warn" }, t("none", { q })));
    else show($("results"), ...(first.ask.length ? askBack(first, others) : answer(first, detail, others)));
  } catch (refused) {
    if (mine === asked) show($("results"), trouble(refused, () => search(q, false)));
  }
}

function legend() {
  const main = scheme.filter((c) => ["recyclable", "hazardous", "food", "residual"].includes(c.category));
  show($("legend"), el("div", { class: "card" }, el("h2", {}, t("legend")),
    el("div", { class: "legend" }, main.map((c) => el("div", { colours: c }, el("b", {}, said(c, "name")), el("span", {}, lang() === "en" ? "" : c.hint))))));
}

async function surveys() {
  const { items } = await get(`/v1/districts/${district.id}/surveys`);
  const open = items.find((s) => s.open);
  show($("survey"), open && el("div", { class: "card" }, el("h2", {}, t("survey")), el("p", {}, said(open, "title")),
    el("a", { class: "go", href: `/s/${encodeURIComponent(open.id)}?d=${district.id}` }, t("surveyGo", { n: open.minutes }))));
}

async function points() {
  if (!known(district.id)) return show($("points"));
  const [mine, entries] = await Promise.all([asResident(district.id, "GET", "/v1/me/points"), asResident(district.id, "GET", "/v1/me/points/entries?limit=5")]);
  show($("points"), el("div", { class: "card" }, el("h2", {}, t("points")),
    el("p", { class: "points" }, el("b", {}, String(mine.balance)), t("pointsUnit")),
    entries.items.length ? el("ul", { class: "rows" }, entries.items.map((e) => el("li", {}, el("span", {}, t(`reason_${e.reason}`), el("span", { class: "sub" }, when(e.at))), el("b", {}, e.points > 0 ? `+${e.points}` : String(e.points))))) : el("p", { class: "muted" }, t("noEntries"))));
}

const when = (at) => (at ? new Date(at).toLocaleString(lang(), { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" }) : "");
const far = (m) => (m < 950 ? t("metres", { n: Math.max(50, Math.round(m / 50) * 50) }) : t("km", { n: (m / 1000).toFixed(1) }));
const day = { mon: "一", tue: "二", wed: "三", thu: "四", fri: "五", sat: "六", sun: "日" };
const hours = (h) => (h.days.length === 7 ? "" : lang() === "en" ? `${h.days.join(" ")} ` : `周${h.days.map((d) => day[d]).join("")} `) + (h.from === "00:00" && h.to === "23:59" ? t("allDay") : `${h.from}–${h.to}`);

async function places(position) {
  const near = position ? `&near=${position.latitude.toFixed(4)},${position.longitude.toFixed(4)}` : "";
  const { items } = await get(`/v1/districts/${district.id}/places?limit=8${near}`);
  show($("places"), el("div", { class: "card" }, el("h2", {}, t("placesNear")),
    items.length ? el("ul", { class: "rows" }, items.map((p) => el("li", {}, el("span", {}, p.name, p.example && !p.name.includes("示例") ? `（${t("example")}）` : "",
      el("span", { class: "sub" }, [p.distanceMetres != null ? far(p.distanceMetres) : null, p.address, p.hours.map(hours).join("，")].filter(Boolean).join(" · "))), el("span", { class: "stack" }, p.accepts.slice(0, 3).map(pill))))) : el("p", { class: "muted" }, t("none_place")),
    position ? null : el("button", { class: "plain", type: "button", onclick: locate }, t("useMine"))));
}

function locate() {
  if (!navigator.geolocation) return;
  navigator.geolocation.getCurrentPosition(
    (found) => places(found.coords).catch(() => {}),
    () => $("places").querySelector(".card").append(el("p", { class: "muted", role: "status" }, t("locationNo"))),
    { timeout: 8000, maximumAge: 60000 });
}

async function enter(id, all) {
  district = all.find((d) => d.id === id);
  choose(id);
  districtSelect(all, district, (next) => enter(next, all));
  $("search").hidden = $("examples").hidden = false;
  scheme = (await get(`/v1/districts/${id}/sorting/categories`)).items;
  legend();
  const q = new URLSearchParams(location.search).get("q");
  if (q) search(q, false);
  for (const part of [surveys, points, places]) part().catch(() => {});
}

function firstVisit(all) {
  $("search").hidden = $("examples").hidden = true;
  show($("results"), el("div", { class: "card" }, el("h2", {}, t("choose")),
    el("ul", { class: "rows" }, all.map((d) => el("li", {}, el("button", { class: "row", type: "button", onclick: () => { show($("results")); begin(() => enter(d.id, all)); } }, el("b", {}, lang() === "en" ? d.nameEn : d.name), el("span", { "aria-hidden": "true" }, "›")))))));
}

async function begin(work) {
  try { await work(); } catch (refused) { show($("results"), trouble(refused, () => begin(work))); }
}

frame();
$("q").placeholder = t("placeholder");
show($("examples"), ...examples.map((name) => el("li", {}, el("button", { class: "chip", type: "button", onclick: () => search(name) }, name))));
$("search").addEventListener("submit", (event) => { event.preventDefault(); search($("q").value); });
addEventListener("popstate", () => search(new URLSearchParams(location.search).get("q") ?? "", false));
begin(async () => {
  const all = await districts();
  const current = chosenDistrict(all);
  if (current) await enter(current.id, all);
  else firstVisit(all);
});
