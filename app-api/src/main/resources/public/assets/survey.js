/* A survey on one page: a draft kept on the phone, errors at their questions, sent once. A survey that changes takes the draft along. */
import { asResident, get, known, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, deadEnd, districtList, districts, frame, home, trouble } from "./frame.js";
import { question } from "./question.js";
import { said, t, tongue } from "./words.js";

const id = location.pathname.replace(/^\/s\//, "");
let district = null;
let survey = null;
let answers = {};
/** The questions that changed, or lost their answer, since they were answered; null while the survey is the one that was begun. */
let again = null;
const draftKey = () => `wufei.draft.${district}.${id}`;

const shown = (q) => !q.showIf || [answers[q.showIf.question]].flat().some((a) => q.showIf.in.includes(a));
const nothing = (value) => value === undefined || value === "" || (Array.isArray(value) && !value.length);
const answered = (q) => !nothing(answers[q.id]);

function keep(q, value) {
  if (nothing(value)) delete answers[q.id];
  else answers[q.id] = value;
  again = again?.filter((one) => one !== q.id) ?? null;
  store.set(draftKey(), draft());
  unmark(q.id);
  refresh();
}

/** What is answered so far, and of which questions, so that a later version of the survey can tell what is still right. */
const draft = () => ({ version: survey.version, answers, again, asked: Object.fromEntries(survey.questions.map((q) => [q.id, JSON.stringify(q)])) });

/** The draft of this survey, whatever its version; earlier releases of this page kept one per version. */
function kept() {
  const now = store.get(draftKey());
  if (now) return now;
  for (let version = survey.version; version > 0; version--) {
    const older = store.get(`${draftKey()}.${version}`);
    if (older) return { version, answers: older, again: null, asked: null };
  }
  return null;
}

function forget() {
  store.set(draftKey(), null);
  for (let version = survey.version; version > 0; version--) store.set(`${draftKey()}.${version}`, null);
}

/** As much of an answer as a question can still have; words that became too long stay, to be shortened by who wrote them. */
function stillRight(q, value) {
  const options = new Map((q.options ?? []).map((o) => [o.id, o]));
  switch (q.type) {
    case "single": return options.has(value) ? value : undefined;
    case "multiple": {
      if (!Array.isArray(value)) return undefined;
      const left = value.filter((one) => options.has(one));
      const fits = left.length <= (q.max ?? options.size) && (left.length < 2 || !left.some((one) => options.get(one).exclusive));
      return fits ? left : undefined;
    }
    case "scale": return (q.dontKnow && value === "dont-know") || (Number.isInteger(value) && value >= q.scaleFrom && value <= q.scaleTo) ? value : undefined;
    default: return typeof value === "string" ? value : undefined;
  }
}

/** Goes on with a draft; where it is of an earlier version, with those of its answers that still are answers. */
function takeOver(old) {
  answers = {};
  for (const q of survey.questions) {
    const value = stillRight(q, old?.answers?.[q.id]);
    if (!nothing(value)) answers[q.id] = value;
  }
  again = old?.again ?? null;
  if (!old || old.version === survey.version) return;
  const same = (q) => JSON.stringify(answers[q.id]) === JSON.stringify(old.answers[q.id]);
  const changed = (q) => old.asked ? old.asked[q.id] !== JSON.stringify(q) : !answered(q);
  again = survey.questions.filter((q) => changed(q) || !same(q) || again?.includes(q.id)).map((q) => q.id);
  forget();
  store.set(draftKey(), draft());
}

/** Says in one sentence that the survey was changed, and what is to be looked at again. */
function changes() {
  if (!again) return [];
  const open = survey.questions.filter((q) => again.includes(q.id) && shown(q));
  const links = open.map((q) => el("a", { href: `#card-${q.id}`, lang: tongue(q, "title") }, said(q, "title")));
  return open.length ? [t("changed"), ...links.flatMap((link, i) => (i ? [t("listed"), link] : [link])), t("changedEnd")] : [t("changedSame")];
}

function card(q) {
  return el("div", { class: "card", id: `card-${q.id}` }, el("fieldset", { id: `field-${q.id}` },
    el("legend", { id: `legend-${q.id}` }, el("span", { lang: tongue(q, "title") }, said(q, "title")), q.required ? null : t("optional")),
    question(q, answers[q.id], (value) => keep(q, value))));
}

function draw() {
  show($("survey"), el("h1", { lang: tongue(survey, "title") }, said(survey, "title")), el("p", { lang: tongue(survey, "intro") }, said(survey, "intro") ?? ""),
    el("p", { class: "note warn", id: "changed", role: "status", tabindex: -1, hidden: true }),
    el("p", {}, el("label", { class: "muted", for: "progress", id: "progress-text" }), el("progress", { id: "progress", max: 1, value: 0 })),
    el("form", { novalidate: true, id: "form", onsubmit: submit }, survey.questions.map(card),
      el("p", { class: "muted" }, t("saved")), el("div", { id: "form-error", role: "alert" }),
      el("button", { class: "go wide", type: "submit", id: "send" }, t("send"))));
  refresh();
}

function refresh() {
  if (again) show($("changed"), changes());
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
    forget();
    thanks(t("sent"));
  } catch (refused) {
    if (refused.code === "already-answered") return thanks(t("once"));
    if (refused.code === "survey-changed" && (await isAnother())) return;
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

/** Shows the survey as it is now, with what was answered, if that is another version than the one on the page. */
async function isAnother() {
  const before = draft();
  const now = await read().catch(() => survey);
  if (now.version === survey.version) return false;
  survey = now;
  unfold(before);
  $("changed")?.focus();
  return true;
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
  unfold(kept());
}

/** Puts the survey on the page: to go on with a draft, or to say why it is not to be answered. */
function unfold(old) {
  document.title = `${said(survey, "title")} · ${t("home")}`;
  if (survey.answered) return thanks(t("once"));
  if (!survey.open) return show($("survey"), deadEnd(t("closed"), t("notOpenMore", { from: survey.opens, to: survey.closes }), district, "h1"));
  takeOver(old);
  draw();
}

function failed(refused) {
  show($("survey"), refused.status === 404 ? deadEnd(t("noSurvey"), t("noSurveyMore"), district, "h1") : [trouble(refused, start), home(district)]);
}

const start = () => begin().catch(failed);

frame();
start();
