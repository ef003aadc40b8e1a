/* A round of practice: one thing at a time, the reason after each, the result at the end. */
import { asResident, get, known, post } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, districtList, districtSelect, districts, frame, home, trouble } from "./frame.js";
import { chinese, said, t } from "./words.js";

let district = null;
let round = null;
let verdicts = [];
/** Answers by the keys 1 to 9 while a question is open. */
let byKey = () => {};

const base = () => `/v1/districts/${district.id}/sorting/practice`;
const printed = (category) => round.choices.find((c) => c.category === category);

/** With what this phone got wrong before, where it has a session; a session that cannot be asked now is no reason not to practise. */
async function draw() {
  if (!known(district.id)) return get(base());
  return asResident(district.id, "GET", base()).catch(() => get(base()));
}

/** Remembered for the next round; where that cannot be, judged all the same. */
async function judge(item, category) {
  const body = { answers: [{ item, category }] };
  const result = await asResident(district.id, "POST", `${base()}/answers`, body).catch((refused) => {
    if (refused.status === 0 || refused.status === 422) throw refused;
    return post(`${base()}/answers`, body);
  });
  return result.items[0];
}

/** Words for where one is, for the eye and for a screen reader. */
function progress(n) {
  return el("p", { class: "steps" }, el("label", { class: "muted", for: "progress" }, t("practiceStep", { n: n + 1, m: round.items.length })),
    el("progress", { id: "progress", max: round.items.length, value: n }));
}

/** The way on is where the thumb is, and where the keyboard stands. */
function focus(node) {
  node.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  $("main").scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}

function ask() {
  const n = verdicts.length;
  const item = round.items[n];
  const title = el("h2", { class: "thing", id: "thing", tabindex: -1 }, el("span", { class: "lead" }, t("practiceAsk")), el("span", { class: "name", lang: chinese() }, item.name));
  const bins = round.choices.map((c, i) => el("button", { class: "bin", type: "button", colours: c, onclick: () => answer(item, c.category) },
    el("span", {}, said(c, "name")), el("kbd", { "aria-hidden": "true" }, String(i + 1))));
  show($("practice"), progress(n), el("div", { class: "card question" }, title, el("div", { class: "bins", role: "group", "aria-labelledby": "thing" }, bins)),
    el("div", { id: "trouble" }));
  byKey = (digit) => bins[digit - 1]?.click();
  if (n > 0) focus(title);
}

async function answer(item, category) {
  byKey = () => {};
  for (const bin of document.querySelectorAll(".bin")) bin.disabled = true;
  try {
    verdicts.push(await judge(item.id, category));
    explain();
  } catch (refused) {
    if (refused.status === 422) return start(); // the guide has changed meanwhile
    show($("trouble"), trouble(refused, () => { show($("trouble")); answer(item, category); }));
    for (const bin of document.querySelectorAll(".bin")) bin.disabled = false;
  }
}

function explain() {
  const verdict = verdicts.at(-1);
  const last = verdicts.length === round.items.length;
  const next = el("button", { class: "go wide", type: "button", id: "next", onclick: last ? result : ask }, t(last ? "practiceResult" : "practiceNext"));
  show($("practice"), progress(verdicts.length - 1),
    el("article", { class: "card answer", role: "status" },
      el("div", { class: "band", colours: printed(verdict.category) ?? { colour: "#444", ink: "#fff" } },
        el("div", { class: "what" }, el("span", { lang: chinese() }, verdict.name)),
        el("h2", { class: "cat" }, said(verdict, "categoryName"))),
      el("div", { class: "body" },
        el("p", { class: verdict.right ? "verdict right" : "verdict wrong" }, verdict.right ? t("practiceRight") : t("practiceWrong", { name: name(verdict.answered) })),
        verdict.tip ? el("p", { class: "tip", lang: chinese() }, verdict.tip) : null,
        verdict.note ? el("p", { lang: chinese() }, verdict.note) : null,
        el("p", { class: "muted" }, `${t("rule")}：`, el("span", { lang: chinese() }, verdict.rule.title)))),
    next);
  focus(next);
}

const name = (category) => (printed(category) ? said(printed(category), "name") : category);

function result() {
  const right = verdicts.filter((v) => v.right).length;
  const wrong = verdicts.filter((v) => !v.right);
  const title = el("h2", { tabindex: -1, id: "result" }, t("practiceScore", { n: right, m: verdicts.length }));
  show($("practice"),
    el("div", { class: "card done" }, el("p", { class: "big", "aria-hidden": "true" }, `${right} / ${verdicts.length}`), title,
      el("p", {}, t(wrong.length ? "practiceMore" : "practiceAll"))),
    wrong.length ? el("section", { class: "card" }, el("h2", {}, t("practiceMissed")),
      el("ul", { class: "rows" }, wrong.map((v) => el("li", {}, el("span", { lang: chinese() }, v.name), el("span", { class: "pill", colours: printed(v.category) }, name(v.category)))))) : null,
    el("button", { class: "go wide", type: "button", id: "again", onclick: start }, t("practiceAgain")),
    el("p", { class: "after" }, el("a", { href: `/?d=${district.id}` }, t("toHome"))));
  focus(title);
}

async function begin() {
  show($("practice"), el("p", { class: "muted busy" }, t("loading")));
  round = await draw();
  verdicts = [];
  if (!round.items.length) return show($("practice"), el("p", { class: "note" }, t("practiceNone")), home(district.id));
  ask();
}

const start = () => begin().catch((refused) => show($("practice"), trouble(refused, start), home(district?.id)));

function enter(id, all) {
  district = all.find((d) => d.id === id);
  choose(id);
  history.replaceState(null, "", `/practice?d=${id}`);
  districtSelect(all, district, (next) => enter(next, all));
  start();
}

async function open() {
  const all = await districts();
  const current = chosenDistrict(all);
  if (current) return enter(current.id, all);
  show($("practice"), el("div", { class: "card" }, el("h2", {}, t("choose")), districtList(all, (d) => enter(d.id, all))));
}

frame();
document.title = `${t("title_practice")} · ${t("home")}`;
addEventListener("keydown", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && /^[1-9]$/.test(event.key) && !event.target.closest("select, input")) byKey(Number(event.key));
});
const opened = () => open().catch((refused) => show($("practice"), trouble(refused, opened)));
opened();
