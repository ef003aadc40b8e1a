/* A survey on one page: a draft kept on the phone, errors at their questions, sent once. */
import { asResident, get, store } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, districts, frame, trouble } from "./frame.js";
import { said, t } from "./words.js";

const id = decodeURIComponent(location.pathname.replace(/^\/s\//, ""));
let district = null;
let survey = null;
let answers = {};
const draftKey = () => `wufei.draft.${district}.${id}.${survey.version}`;

const shown = (q) => !q.showIf || [answers[q.showIf.question]].flat().some((a) => q.showIf.in.includes(a));
const answered = (q) => answers[q.id] !== undefined && answers[q.id] !== "" && !(Array.isArray(answers[q.id]) && !answers[q.id].length);

function keep(question, value) {
  if (value === undefined || value === "" || (Array.isArray(value) && !value.length)) delete answers[question.id];
  else answers[question.id] = value;
  store.set(draftKey(), answers);
  $(`err-${question.id}`)?.remove();
  refresh();
}

function option(question, type, value, label, checked, changed) {
  return el("label", { class: "opt" }, el("input", { type, name: question.id, value, checked, onchange: changed }), el("span", {}, label));
}

function inputs(question) {
  const now = answers[question.id];
  switch (question.type) {
    case "single":
      return question.options.map((o) => option(question, "radio", o.id, said(o, "label"), now === o.id, () => keep(question, o.id)));
    case "multiple":
      return [question.max ? el("p", { class: "muted" }, t("max", { n: question.max })) : null, ...question.options.map((o) => option(question, "checkbox", o.id, said(o, "label"), (now ?? []).includes(o.id), (event) => {
        const picked = [...document.querySelectorAll(`input[name="${CSS.escape(question.id)}"]:checked`)].map((i) => i.value);
        if (question.max && picked.length > question.max) event.target.checked = false;
        else keep(question, picked);
      }))];
    case "scale": {
      const steps = Array.from({ length: question.scaleTo - question.scaleFrom + 1 }, (_, i) => question.scaleFrom + i);
      return [el("div", { class: "scale" }, steps.map((n) => option(question, "radio", n, String(n), now === n, () => keep(question, n)))),
        el("div", { class: "ends muted" }, el("span", {}, said(question, "minLabel") ?? ""), el("span", {}, said(question, "maxLabel") ?? "")),
        question.dontKnow ? option(question, "radio", "dont-know", t("dontKnow"), now === "dont-know", () => keep(question, "dont-know")) : null];
    }
    default: {
      const left = el("p", { class: "muted" }, t("left", { n: question.maxLength - (now ?? "").length }));
      const box = el("textarea", { maxlength: question.maxLength, "aria-label": said(question, "title"), oninput: () => { left.textContent = t("left", { n: question.maxLength - box.value.length }); keep(question, box.value.trim()); } });
      box.value = now ?? "";
      return [box, left];
    }
  }
}

function draw() {
  document.title = said(survey, "title");
  show($("survey"), el("h1", {}, said(survey, "title")), el("p", {}, said(survey, "intro") ?? ""),
    el("p", {}, el("label", { class: "muted", for: "progress", id: "progress-text" }), el("progress", { id: "progress", max: 1, value: 0 })),
    el("form", { novalidate: true, id: "form", onsubmit: submit },
      survey.questions.map((q, i) => el("div", { class: "card", id: `card-${q.id}` }, el("fieldset", { "aria-describedby": `err-${q.id}` }, el("legend", {}, `${said(q, "title")}${q.required ? "" : t("optional")}`), inputs(q)))),
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

function mark(question, message) {
  $(`err-${question}`)?.remove();
  $(`card-${question}`)?.append(el("p", { class: "err", id: `err-${question}` }, message));
}

async function submit(event) {
  event.preventDefault();
  const visible = survey.questions.filter(shown);
  const missing = visible.filter((q) => q.required && !answered(q));
  for (const q of missing) mark(q.id, t("must"));
  if (missing.length) {
    $("form-error").replaceChildren(el("p", { class: "note bad" }, t("fixErrors", { n: missing.length })));
    $(`card-${missing[0].id}`).scrollIntoView({ behavior: "smooth", block: "center" });
    $(`card-${missing[0].id}`).querySelector("input, textarea")?.focus({ preventScroll: true });
    return;
  }
  const button = $("send");
  button.disabled = true;
  button.classList.add("busy");
  try {
    const given = Object.fromEntries(visible.filter(answered).map((q) => [q.id, answers[q.id]]));
    await asResident(district, "POST", `/v1/surveys/${encodeURIComponent(id)}/responses`, { version: survey.version, answers: given });
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
  show($("survey"), el("div", { class: "card done" }, el("h1", {}, title), el("p", {}, t("sentMore")), el("a", { class: "go wide", href: `/?d=${district}` }, t("toHome"))));
  $("main").focus();
}

async function begin() {
  const current = chosenDistrict(await districts());
  if (!current) return location.replace("/");
  district = current.id;
  choose(district);
  survey = await asResident(district, "GET", `/v1/surveys/${encodeURIComponent(id)}`);
  answers = store.get(draftKey()) ?? {};
  if (survey.answered) return thanks(t("once"));
  draw();
}

frame();
begin().catch((refused) => show($("survey"), trouble(refused, () => begin().catch(() => {}))));
