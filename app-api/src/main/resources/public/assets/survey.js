/* A survey on one page: a draft kept on the phone, errors at their questions, sent once. */
import { asResident, get, known, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, deadEnd, districtList, districts, frame, home, trouble } from "./frame.js";
import { question } from "./question.js";
import { said, t, tongue } from "./words.js";

const id = location.pathname.replace(/^\/s\//, "");
let district = null;
let survey = null;
let answers = {};
const draftKey = () => `wufei.draft.${district}.${id}.${survey.version}`;

const shown = (q) => !q.showIf || [answers[q.showIf.question]].flat().some((a) => q.showIf.in.includes(a));
const nothing = (value) => value === undefined || value === "" || (Array.isArray(value) && !value.length);
const answered = (q) => !nothing(answers[q.id]);

function keep(q, value) {
  if (nothing(value)) delete answers[q.id];
  else answers[q.id] = value;
  store.set(draftKey(), answers);
  unmark(q.id);
  refresh();
}

function card(q) {
  return el("div", { class: "card", id: `card-${q.id}` }, el("fieldset", { id: `field-${q.id}` },
    el("legend", { id: `legend-${q.id}` }, el("span", { lang: tongue(q, "title") }, said(q, "title")), q.required ? null : t("optional")),
    question(q, answers[q.id], (value) => keep(q, value))));
}

function draw() {
  show($("survey"), el("h1", { lang: tongue(survey, "title") }, said(survey, "title")), el("p", { lang: tongue(survey, "intro") }, said(survey, "intro") ?? ""),
    el("p", {}, el("label", { class: "muted", for: "progress", id: "progress-text" }), el("progress", { id: "progress", max: 1, value: 0 })),
    el("form", { novalidate: true, id: "form", onsubmit: submit }, survey.questions.map(card),
      el("p", { class: "muted" }, t("saved")), el("div", { id: "form-error", role: "alert" }),
      el("button", { class: "go wide", type: "submit", id: "send" }, t("send"))));
  refresh();
}

function refresh() {
  const visible = survey.questions.filter(shown);
  for (const q of survey.questions) $(`card-${q.id}`).hidden = !shown(q);
  const n = visible.filter(answered).length;
  $("progress").max = visible.length;
  $("progress").value = n;
  $("progress-text").textContent = t("answered", { n, m: visible.length });
}

const fields = (questionId) => $(`card-${questionId}`)?.querySelectorAll("input, select, textarea") ?? [];

/** Says at the question what is wrong, for the eye and for a screen reader at each of its fields. */
function mark(questionId, message) {
  if (!$(`card-${questionId}`)) return;
  unmark(questionId);
  $(`card-${questionId}`).classList.add("missing");
  $(`legend-${questionId}`).after(el("p", { class: "err", id: `err-${questionId}` }, message));
  for (const field of fields(questionId)) {
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `err-${questionId}`);
  }
}

function unmark(questionId) {
  $(`err-${questionId}`)?.remove();
  $(`card-${questionId}`)?.classList.remove("missing");
  for (const field of fields(questionId)) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

/** Takes the reader to the first question that has to be looked at. */
function goTo(questionId) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  $(`card-${questionId}`)?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
  fields(questionId)[0]?.focus({ preventScroll: true });
}

async function submit(event) {
  event.preventDefault();
  const visible = survey.questions.filter(shown);
  const missing = visible.filter((q) => q.required && !answered(q));
  for (const q of missing) mark(q.id, t("must"));
  if (missing.length) {
    $("form-error").replaceChildren(el("p", { class: "note bad" }, t("fixErrors", { n: missing.length })));
    return goTo(missing[0].id);
  }
  const button = $("send");
  button.disabled = true;
  button.classList.add("busy");
  try {
    const given = Object.fromEntries(visible.filter(answered).map((q) => [q.id, answers[q.id]]));
    await asResident(district, "POST", `/v1/surveys/${id}/responses`, { version: survey.version, answers: given });
    store.set(draftKey(), null);
    thanks(t("sent"));
  } catch (refused) {
    if (refused.code === "already-answered") return thanks(t("once"));
    button.disabled = false;
    button.classList.remove("busy");
    for (const e of refused.errors) mark(String(e.field).replace(/^answers\./, ""), e.message);
    $("form-error").replaceChildren(el("p", { class: "note bad" }, refused.message));
  }
}

function thanks(title) {
  show($("survey"), el("div", { class: "card done" }, el("h1", {}, title), el("p", {}, t("sentMore")), home(district)));
  $("main").focus();
}

/** The survey as the caller sees it: only somebody who has a session can have answered it. */
function read() {
  const path = `/v1/surveys/${id}`;
  return known(district) ? asResident(district, "GET", path) : get(`${path}?district=${district}`);
}

function ask(all) {
  show($("survey"), el("div", { class: "card" }, el("h1", {}, t("whichDistrict")),
    districtList(all, (d) => location.replace(`/s/${id}?d=${d.id}`))));
}

async function begin() {
  const all = await districts();
  const current = chosenDistrict(all);
  if (!current) return ask(all);
  district = current.id;
  choose(district);
  survey = await read();
  document.title = `${said(survey, "title")} · ${t("home")}`;
  answers = store.get(draftKey()) ?? {};
  if (survey.answered) return thanks(t("once"));
  if (!survey.open) return show($("survey"), deadEnd(t("closed"), t("notOpenMore", { from: survey.opens, to: survey.closes }), district, "h1"));
  draw();
}

function failed(refused) {
  show($("survey"), refused.status === 404 ? deadEnd(t("noSurvey"), t("noSurveyMore"), district, "h1") : [trouble(refused, start), home(district)]);
}

const start = () => begin().catch(failed);

frame();
start();
