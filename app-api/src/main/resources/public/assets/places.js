/* The district's places: all or one kind, in the published order or nearest first, page by page. */
import { get } from "./api.js";
import { $, el, show } from "./dom.js";
import { chinese, lang, t } from "./words.js";

const kinds = ["recycling-point", "smart-bin", "hazardous-drop-off", "education-base"];
const dayNames = { mon: "一", tue: "二", wed: "三", thu: "四", fri: "五", sat: "六", sun: "日" };
const perPage = 8;

export const far = (m) => (m < 950 ? t("metres", { n: Math.max(50, Math.round(m / 50) * 50) }) : t("km", { n: (m / 1000).toFixed(1) }));
const days = (h) => (h.days.length === 7 ? "" : lang() === "en" ? `${h.days.map((d) => d[0].toUpperCase() + d.slice(1)).join(", ")} ` : `周${h.days.map((d) => dayNames[d]).join("")} `);

/** Opening hours in words, such as 周一二三 07:00–19:00. */
export const hours = (h) => days(h) + (h.from === "00:00" && h.to === "23:59" ? t("allDay") : `${h.from}\u2060–\u2060${h.to}`);

function row(p, pill) {
  const example = p.example && !p.name.includes("示例") ? `（${t("example")}）` : "";
  return el("li", { class: "place" },
    el("b", {}, el("span", { lang: chinese() }, p.name), example),
    el("span", { class: "sub" }, p.distanceMetres == null ? null : `${far(p.distanceMetres)} · `, el("span", { lang: chinese() }, p.address), p.hours.length ? ` · ${p.hours.map(hours).join("，")}` : null),
    p.state === "temporarily-closed" ? el("span", { class: "state shut" }, t("state_temporarily-closed")) : null,
    el("span", { class: "tags" }, p.accepts.length ? el("span", { class: "sub" }, t("accepts")) : null, p.accepts.map((category) => pill(category)),
      el("a", { class: "map", href: p.maps.amap, target: "_blank", rel: "noopener noreferrer", "aria-label": `${t("open")} ${p.name}` }, t("open"))));
}

/** Shows the list of a district and keeps it: every change of kind or position begins it anew. */
export function placeList(district, pill) {
  const view = { kind: null, position: null, items: [], cursor: null, asked: 0, reading: false };

  async function read(more) {
    const mine = ++view.asked;
    const query = new URLSearchParams({ limit: perPage });
    if (view.position) query.set("near", `${view.position.latitude.toFixed(4)},${view.position.longitude.toFixed(4)}`);
    if (view.kind) query.set("kind", view.kind);
    if (more) query.set("cursor", view.cursor);
    view.reading = true;
    const page = await get(`/v1/districts/${district}/places?${query}`).finally(() => { if (mine === view.asked) view.reading = false; });
    if (mine !== view.asked) return;
    view.items = more ? [...view.items, ...page.items] : page.items;
    view.cursor = page.cursor ?? null;
    draw(more ? view.items.length - page.items.length : null);
  }

  const again = (more = false) => read(more).catch((refused) => tell(refused.message));
  /** A second tap while the page is on its way asks for nothing: it would be the same page again. */
  const readOn = () => { if (!view.reading) again(true); };
  const tell = (words) => { $("places-said").textContent = words; };

  function chip(kind) {
    return el("li", {}, el("button", { class: "chip", type: "button", "aria-pressed": String(view.kind === kind), onclick: () => { view.kind = kind; again(); } }, t(`kind_${kind ?? "all"}`)));
  }

  function draw(firstNew = null) {
    show($("places"), el("div", { class: "card" }, el("h2", {}, t(view.position ? "placesNear" : "placesAll")),
      view.position ? null : el("button", { class: "plain locate", type: "button", onclick: locate }, t("useMine")),
      el("ul", { class: "chips" }, [null, ...kinds].map(chip)),
      view.items.length ? el("ul", { class: "rows" }, view.items.map((p) => row(p, pill))) : el("p", { class: "muted" }, t(view.kind ? "none_kind" : "none_place")),
      el("p", { class: "muted", role: "status", id: "places-said" }, firstNew === null ? null : t("shownPlaces", { n: view.items.length })),
      view.cursor ? el("button", { class: "plain more", type: "button", onclick: readOn }, t("more")) : null,
      el("p", { class: "after" }, el("a", { href: `/places?d=${district}` }, t("placesMore")))));
    if (firstNew === null) return;
    $("places").querySelectorAll("li.place")[firstNew]?.querySelector("a").focus({ preventScroll: true });
  }

  function locate() {
    const without = () => tell(t("locationNo"));
    if (!navigator.geolocation) return without();
    navigator.geolocation.getCurrentPosition((found) => { view.position = found.coords; again(); }, without, { timeout: 8000, maximumAge: 60000 });
  }

  return read(false);
}
