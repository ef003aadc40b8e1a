/* The home page: a search box first, then what the district offers. */
import { asResident, get, known } from "./api.js";
import { chips, popular, tip } from "./daily.js";
import { lookUp, scan, typedBarcode } from "./barcode.js";
import { correction } from "./correct.js";
import { $, el, show } from "./dom.js";
import { find, guideOf, keep, namesLike } from "./guide.js";
import { attempt, chosenDistrict, choose, districtList, districtSelect, districts, frame, trouble } from "./frame.js";
import { placeList } from "./places.js";
import { reviewLines } from "./review.js";
import { speechButton } from "./speech.js";
import { catchUp } from "./queue.js";
import { chinese, dayOf, lang, said, t, tongue } from "./words.js";

const examples = ["大骨头", "过期药", "奶茶", "纽扣电池", "碎玻璃", "旧衣服"];
let scheme = [];
let district = null;
let asked = 0;
/** What was asked before the district was known. */
let early = null;

const schemeOf = (category) => scheme.find((c) => c.category === category);

/** Collected by themselves, in no bin, under a name of their own. */
const apart = ["bulky", "renovation", "garden"];

/** Where something goes, in the colour of its bin; what goes in no bin has no bin's colour. */
function pill(category, handling) {
  if (handling) return el("span", { class: "pill nobin" }, t("noBinShort"));
  const c = schemeOf(category);
  return el("span", { class: "pill", colours: c ?? { colour: "#444", ink: "#fff" } }, c ? said(c, "name") : category);
}

const categoryName = (hit) => { const c = schemeOf(hit.category); return c ? said(c, "name") : hit.categoryName; };
const handlingWords = (handling) => (t(`handling_${handling}`) === `handling_${handling}` ? t("handling_other") : t(`handling_${handling}`));

function band(hit) {
  const name = hit.inference?.asked ?? (hit.state && !hit.name.includes(hit.state) ? `${hit.name}（${hit.state}）` : hit.name);
  const what = el("div", { class: "what", lang: chinese() }, name);
  if (hit.handling) {
    return el("div", { class: "band nobin" }, what, el("h2", { class: "cat" }, t("noBin")), el("div", {}, handlingWords(hit.handling)));
  }
  return el("div", { class: "band", colours: schemeOf(hit.category) ?? { colour: "#444", ink: "#fff" } }, what, el("h2", { class: "cat" }, categoryName(hit)),
    apart.includes(hit.category) ? el("div", {}, t("ownStream")) : null);
}

const tipped = (words, tip) => el("span", { lang: chinese() }, words, tip ? el("span", { class: "sub" }, tip) : null);

function parts(title, rows) {
  return rows.length ? [el("h3", {}, title), el("ul", { class: "rows" }, rows.map(([words, tip, category]) => el("li", {}, tipped(words, tip), pill(category))))] : null;
}

function alike(others) {
  return others.length ? el("section", { class: "card" }, el("h2", {}, t("near")),
    el("ul", { class: "rows" }, others.map((o) => el("li", {}, el("button", { class: "row", type: "button", onclick: () => search(o.name) }, el("span", { lang: chinese() }, o.name), pill(o.category, o.handling)))))) : null;
}

/** What is of the same kind, where it is not among the other results. */
function goesWith(related, others) {
  const more = related.filter((item) => !others.some((o) => o.id === item.id)).slice(0, 6);
  return more.length ? el("section", { class: "card" }, el("h2", {}, t("related")),
    el("ul", { class: "chips" }, more.map((item) => el("li", {}, el("button", { class: "chip", type: "button", lang: chinese(), onclick: () => search(item.name) }, item.name))))) : null;
}

/** How the answer was found; a guess says on what it rests, and what known thing is most like it. */
function found(hit) {
  if (!hit.inference) return [el("p", { class: "muted" }, t(`found_${hit.match}`), rule(hit))];
  return [
    el("p", { class: "note warn" }, t("found_inferred")),
    el("p", { class: "muted", lang: chinese() }, said(hit.inference, "reason")),
    el("p", { class: "muted" }, t("mostLike"), el("button", { class: "chip", type: "button", lang: chinese(), onclick: () => search(hit.name) }, hit.name), rule(hit)),
  ];
}

const rule = (hit) => [` · ${t("rule")}：`, el("span", { lang: chinese() }, hit.rule.title)];

/** Where it is taken when not to the bins at the door. */
function takeTo(hit) {
  if (hit.handling || !hit.takeTo.length) return null;
  return el("p", {}, t("takeTo"), hit.takeTo.flatMap((kind, i) => [i ? (lang() === "en" ? ", " : "、") : null, el("a", { class: "take", href: `/places?${new URLSearchParams({ d: district.id, kind })}` }, t(`kind_${kind}`))]));
}

function answer(hit, detail, others, offline = false) {
  const item = detail?.item;
  return [
    el("article", { class: "card answer" }, band(hit),
      el("div", { class: "body" },
        hit.tip ? el("p", { class: "tip", lang: chinese() }, hit.tip) : null,
        parts(t("state"), (item?.states ?? []).filter((s) => s.state !== hit.state).map((s) => [s.state, s.tip, s.category])),
        parts(t("parts"), hit.components.map((p) => [p.part, p.tip, p.category])),
        takeTo(hit),
        hit.handling ? el("p", { class: "muted" }, t("filedUnder", { name: categoryName(hit) })) : null,
        found(hit),
        item?.note ? el("p", { class: "muted", lang: chinese() }, item.note) : null)),
    offline ? null : correction($("q").value.trim() || hit.name, hit.inference ? null : hit.id, district.id, scheme),
    alike(others),
    goesWith(detail?.related ?? [], others),
  ];
}

function askBack(hit, others) {
  return [
    el("section", { class: "card" }, el("h2", {}, t("ask")),
      el("ul", { class: "chips" }, hit.ask.map((name) => el("li", {}, el("button", { class: "chip asked", type: "button", lang: chinese(), onclick: () => search(name) }, name))))),
    alike(others),
  ];
}

/** The address of this page as it is shared: its district and what was asked. */
const address = (q) => `/?${new URLSearchParams(q ? { d: district.id, q } : { d: district.id })}`;

/** The answer comes where the eye is, and the phone's keyboard goes. */
function bringIntoView() {
  $("q").blur();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  $("results").scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}

async function search(words, remember = true) {
  const q = words.trim().slice(0, 100);
  $("q").value = q;
  unasked();
  document.title = `${q || t("title_home")} · ${t("home")}`;
  if (!district) {
    early = q;
    return show($("results"), el("p", { class: "muted busy" }, t("loading")));
  }
  if (remember) history.pushState({ q }, "", address(q));
  const mine = ++asked;
  if (!q) return show($("results"));
  show($("results"), el("p", { class: "muted busy" }, t("loading")));
  try {
    const ean = typedBarcode(q);
    if (ean) {
      const answers = await lookUp(ean, district.id, scheme, pill);
      return mine === asked ? show($("results"), ...answers) : null;
    }
    const base = `/v1/districts/${district.id}/sorting`;
    const { items } = await get(`${base}/search?limit=6&q=${encodeURIComponent(q)}`);
    const [first, ...others] = items;
    const detail = first && !first.ask.length && !first.inference ? await get(`${base}/items/${encodeURIComponent(first.id)}`).catch(() => null) : null;
    if (mine !== asked) return;
    if (!first) show($("results"), el("p", { class: "note warn" }, t("none", { q })));
    else show($("results"), ...(first.ask.length ? askBack(first, others) : answer(first, detail, others)));
    if (remember) bringIntoView();
  } catch (refused) {
    const kept = refused.status === 0 || refused.status >= 500 ? await fromGuide(q) : null;
    if (mine === asked) show($("results"), ...(kept ?? [trouble(refused, () => search(q, false))]));
    if (kept && remember) bringIntoView();
  }
}

/** What the guide on this phone answers where the server does not; null when it has none. */
async function fromGuide(q) {
  const guide = await guideOf(district.id);
  if (!guide) return null;
  const [first, ...others] = find(guide, q);
  const note = el("div", { class: "note" }, el("p", {}, t("fromGuide", { day: day(guide.at) })), el("button", { class: "go", type: "button", onclick: () => search(q, false) }, t("again")));
  if (!first) return [note, el("p", { class: "note warn" }, t("noneOffline", { q }))];
  return [note, ...(first.ask.length ? askBack(first, others) : answer(first, { item: first }, others, true))];
}

/** What waits for a question goes out of the way of one. */
function unasked() {
  const empty = !$("q").value.trim();
  $("examples").hidden = !district || !empty;
  $("tip").hidden = !empty || !$("tip").hasChildNodes();
}

/** The answer to what the camera saw. */
async function look(file) {
  const mine = ++asked;
  show($("results"), el("p", { class: "muted busy" }, t("lookingAt")));
  bringIntoView();
  try {
    const answers = await scan(file, district.id, scheme, pill);
    if (mine === asked) show($("results"), ...answers);
  } catch (refused) {
    if (mine === asked) show($("results"), trouble(refused, refused.status === 0 || refused.status >= 500 ? () => look(file) : null));
  }
}

let typing = null;

/** Names to choose from while the resident types; a choice is searched at once. */
function suggest() {
  clearTimeout(typing);
  unasked();
  const typed = $("q").value.trim();
  if ([...$("suggested").options].some((option) => option.value === typed)) return search(typed);
  typing = setTimeout(async () => {
    if (!typed || !district) return $("suggested").replaceChildren();
    const { items } = await get(`/v1/districts/${district.id}/sorting/suggest?limit=6&q=${encodeURIComponent(typed)}`).catch(() => namesKept(typed));
    if (typed === $("q").value.trim()) $("suggested").replaceChildren(...items.map((item) => el("option", { value: item.name })));
  }, 200);
}

async function namesKept(typed) {
  const guide = await guideOf(district.id);
  return { items: guide ? namesLike(guide, typed).map((name) => ({ name })) : [] };
}

function legend() {
  const main = scheme.filter((c) => ["recyclable", "hazardous", "food", "residual"].includes(c.category));
  show($("legend"), el("div", { class: "card" }, el("h2", {}, t("legend")),
    el("div", { class: "legend" }, main.map((c) => el("div", { colours: c }, el("b", {}, said(c, "name")), el("span", {}, lang() === "en" ? "" : c.hint))))));
}

async function surveys() {
  const path = `/v1/districts/${district.id}/surveys`;
  const { items } = known(district.id) ? await asResident(district.id, "GET", path) : await get(path);
  const open = items.filter((s) => s.open);
  const next = open.find((s) => !s.answered);
  const one = next ?? open[0];
  show($("survey"), one && el("div", { class: "card" }, el("h2", {}, t(next ? "survey" : "filledIn")), el("p", { lang: tongue(one, "title") }, said(one, "title")),
    next ? el("a", { class: "go", href: `/s/${encodeURIComponent(next.id)}?d=${district.id}` }, t("surveyGo", { n: next.minutes })) : el("p", { class: "muted" }, t("filledInMore"))));
}

/** What staff weighed at a check-in, in kilograms. */
const weighed = (visit) => (visit?.weights ? el("span", { class: "sub" }, t("weighed", { what: visit.weights.map((w) => t("kilograms", { what: t(`material_${w.material}`), kg: (w.grams / 1000).toFixed(2) })).join(t("listed")) })) : null);

async function points() {
  if (!known(district.id)) return show($("points"));
  const [mine, entries, visits] = await Promise.all([asResident(district.id, "GET", "/v1/me/points"), asResident(district.id, "GET", "/v1/me/points/entries?limit=5"), asResident(district.id, "GET", "/v1/me/check-ins?limit=20")]);
  show($("points"), el("div", { class: "card" }, el("h2", {}, t("points")),
    el("p", { class: "points" }, el("b", {}, String(mine.balance)), t("pointsUnit")),
    mine.expiring ? el("p", { class: "note warn", id: "expiring" }, t("pointsEnd", { n: mine.expiring.points, day: dayOf(mine.expiring.on) })) : null,
    el("p", {}, el("a", { class: "plain-link", href: `/rewards?d=${district.id}` }, t("toRewards"))),
    el("p", {}, el("a", { class: "plain-link", href: `/me/code?d=${district.id}` }, t("myCodeGo"))),
    reviewLines(visits.items, district.id, when, points),
    entries.items.length ? el("ul", { class: "rows" }, entries.items.map((e) => entryLine(e, visits.items.find((v) => v.id === e.reference)))) : el("p", { class: "muted" }, t("noEntries")),
    help()));
}

/** One entry of the ledger, with what staff said where they made it. */
function entryLine(e, visit) {
  return el("li", {}, el("span", {}, t(`reason_${e.reason}`), el("span", { class: "sub" }, when(e.at)), weighed(visit), e.note ? el("span", { class: "sub", lang: chinese() }, t("staffSays", { note: e.note })) : null),
    el("b", {}, e.points > 0 ? `+${e.points}` : String(e.points).replace("-", "−")));
}

/** What the resident tells staff to be found by; asked for only when it is opened. */
function help() {
  const code = el("p", { class: "code" });
  const open = async (event) => {
    if (!event.target.open || code.textContent) return;
    try { code.textContent = (await asResident(district.id, "GET", "/v1/me")).helpCode; } catch (refused) { code.textContent = refused.message; }
  };
  return el("details", { id: "help", ontoggle: open }, el("summary", {}, t("helpAsk")), el("p", {}, t("helpTell")), code);
}

const day = (at) => (at ? new Date(at).toLocaleDateString(lang(), { month: "long", day: "numeric", timeZone: "Asia/Shanghai" }) : "");
const when = (at) => (at ? new Date(at).toLocaleString(lang(), { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" }) : "");
const wanted = () => new URLSearchParams(location.search).get("q") ?? "";

async function enter(id, all) {
  district = all.find((d) => d.id === id);
  choose(id);
  history.replaceState({ q: wanted() }, "", address(wanted()));
  districtSelect(all, district, (next) => enter(next, all));
  $("search").hidden = false;
  unasked();
  scheme = await categories(id);
  legend();
  if (early) search(early);
  else if (wanted() || !$("q").value) search(wanted(), false);
  else suggest(); // typed while the page was still loading
  early = null;
  chips(examples, search);
  for (const part of [() => popular(id, search), () => tip(id, pill, search).then(unasked), surveys, points, () => placeList(id, pill)]) part().catch(() => {});
  catchUpOnce();
  keepGuide();
}

/** Before anything can be answered; without a network as the guide on this phone has them. */
async function categories(id) {
  try {
    return (await get(`/v1/districts/${id}/sorting/categories`)).items;
  } catch (refused) {
    const guide = await guideOf(id);
    if (!guide) throw refused;
    return guide.categories;
  }
}

/** The guide comes after all that the resident waits for. */
function keepGuide() {
  const { id } = district;
  setTimeout(async () => {
    const there = await keep(id).catch(async () => (await guideOf(id)) !== null);
    if (there && district.id === id) show($("kept"), t("guideKept"));
  }, 3000);
}

let caughtUp = false;

/** What waited for a network changes the points. */
function catchUpOnce() {
  if (caughtUp) return;
  caughtUp = true;
  catchUp((told) => (told.length && district ? points() : null)).catch(() => {});
}

function firstVisit(all) {
  $("search").hidden = $("examples").hidden = true;
  show($("results"), el("div", { class: "card" }, el("h2", {}, t("choose")),
    districtList(all, (d) => { show($("results")); begin(() => enter(d.id, all)).then(toSearchBox); })));
  catchUpOnce();
}

const begin = (work) => attempt($("results"), work);

/** Where the chosen button was, the keyboard goes on; on a phone this would only cover the page. */
function toSearchBox() {
  if (matchMedia("(hover: hover)").matches) $("q").focus({ preventScroll: true });
}

frame();
$("q").placeholder = t("placeholder");
chips(examples, search);
unasked();
$("search").addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(typing); search($("q").value); });
$("scan").addEventListener("click", () => $("picture").click());
$("picture").addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (file && district) look(file);
  event.target.value = ""; // the same picture again is a change again
});
speechButton($("speak"), (words) => { $("q").value = words; search(words); });
$("q").addEventListener("input", (event) => { if (!event.isComposing) suggest(); });
$("q").addEventListener("compositionend", suggest);
begin(async () => {
  const all = await districts();
  addEventListener("popstate", () => {
    const there = chosenDistrict(all);
    if (there && there.id !== district?.id) begin(() => enter(there.id, all));
    else search(wanted(), false);
  });
  const current = chosenDistrict(all);
  if (current) await enter(current.id, all);
  else firstVisit(all);
});
