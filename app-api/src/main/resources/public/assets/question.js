/* How one question is answered: what the reader sees, and the value that it gives back at each change. */
import { el } from "./dom.js";
import { said, t, tongue } from "./words.js";

/** More options than this do not fit a phone's screen as buttons; its own list does. */
const fitsAsButtons = 8;
const isPhone = () => matchMedia("(max-width: 640px)").matches;

const label = (o) => el("span", { lang: tongue(o, "label") }, said(o, "label"));
const option = (q, type, value, words, checked, onchange) => el("label", { class: "opt" }, el("input", { type, name: q.id, value, checked, onchange }), words);

function single(q, now, changed) {
  if (q.options.length <= fitsAsButtons || !isPhone()) {
    return q.options.map((o) => option(q, "radio", o.id, label(o), now === o.id, () => changed(o.id)));
  }
  return el("select", { class: "pick", name: q.id, "aria-labelledby": `legend-${q.id}`, onchange: (event) => changed(event.target.value) },
    el("option", { value: "" }, t("pick")), q.options.map((o) => el("option", { value: o.id, selected: now === o.id, lang: tongue(o, "label") }, said(o, "label"))));
}

function multiple(q, now, changed) {
  const others = q.options.filter((o) => !o.exclusive).length;
  const most = q.max && q.max < others ? q.max : null;
  const why = el("p", { class: "err", role: "status" });
  const boxes = q.options.map((o) => option(q, "checkbox", o.id, label(o), (now ?? []).includes(o.id), (event) => tick(event.target)));
  const inputs = boxes.map((box) => box.querySelector("input"));
  /** Says "none of these" or the like. */
  const standsAlone = new Set(q.options.filter((o) => o.exclusive).map((o) => o.id));

  function tick(box) {
    const alone = box.checked && standsAlone.has(box.value);
    for (const other of inputs) if (other !== box && box.checked && (alone || standsAlone.has(other.value))) other.checked = false;
    const picked = inputs.filter((input) => input.checked).map((input) => input.value);
    const over = most !== null && picked.length > most;
    why.textContent = over ? t("over", { n: most }) : "";
    if (over) box.checked = false;
    else changed(picked);
  }

  return [most ? el("p", { class: "muted" }, t("max", { n: most })) : null, ...boxes, why];
}

function scale(q, now, changed) {
  const steps = Array.from({ length: q.scaleTo - q.scaleFrom + 1 }, (_, i) => q.scaleFrom + i);
  return [el("div", { class: "scale" }, steps.map((n) => option(q, "radio", n, el("span", {}, String(n)), now === n, () => changed(n)))),
    el("div", { class: "ends muted" }, el("span", { lang: tongue(q, "minLabel") }, said(q, "minLabel") ?? ""), el("span", { lang: tongue(q, "maxLabel") }, said(q, "maxLabel") ?? "")),
    q.dontKnow ? option(q, "radio", "dont-know", el("span", {}, t("dontKnow")), now === "dont-know", () => changed("dont-know")) : null];
}

function text(q, now, changed) {
  const left = el("p", { class: "muted" }, t("left", { n: q.maxLength - (now ?? "").length }));
  const box = el("textarea", { maxlength: q.maxLength, "aria-labelledby": `legend-${q.id}`, oninput: () => { left.textContent = t("left", { n: q.maxLength - box.value.length }); changed(box.value.trim()); } });
  box.value = now ?? "";
  return [box, left];
}

/** The fields of a question, filled in with what was answered before; {@code changed} gets each new value. */
export function question(q, now, changed) {
  return ({ single, multiple, scale, text }[q.type] ?? text)(q, now, changed);
}
