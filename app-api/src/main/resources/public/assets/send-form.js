/* Short forms that go to the district: nothing typed is lost when it does not get through, and it gets through once. */
import { nonce } from "./api.js";
import { $, el, show } from "./dom.js";
import { t } from "./words.js";

/** A label above its field, and room for what is wrong with it. */
export function field(name, label, input, optional = false) {
  return el("div", { class: "field", id: `field-${name}` }, el("label", { for: name }, label, optional ? el("span", { class: "muted" }, t("optional")) : null), input);
}

export const textInput = (name, max, hint) => el("input", { class: "line", id: name, maxlength: max, autocomplete: "off", placeholder: hint });

/** The city's categories to choose from. */
export function categorySelect(name, scheme, words, none) {
  return el("select", { class: "pick", id: name }, el("option", { value: "" }, none), scheme.map((c) => el("option", { value: c.category }, words(c))));
}

function mark(id, message) {
  const input = $(id);
  if (!input) return false;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${id}-error`);
  input.after(el("p", { class: "err", id: `${id}-error` }, message));
  return true;
}

function unmark(form) {
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }
  for (const error of form.querySelectorAll(".err")) error.remove();
}

/**
 * A form of these fields.
 * @param check gives the fields that are missing, by the ids of their inputs
 * @param send sends it under a key; the same words again are the same deed
 * @param names where the API's names of fields stand on the page
 */
export function sendForm({ title, lead, fields, button, check, send, names = (name) => name }) {
  let deed = null;
  const wrong = el("div", { role: "alert" });
  const submit = el("button", { class: "go wide", type: "submit" }, button);
  const form = el("form", { class: "card send", novalidate: true }, el("h2", { tabindex: -1 }, title), lead ? el("p", { class: "muted" }, lead) : null, fields, wrong, submit);
  form.addEventListener("input", () => { deed = null; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    unmark(form);
    show(wrong);
    const missing = check();
    for (const id of missing) mark(id, t("mustField"));
    if (missing.length) return $(missing[0]).focus();
    submit.disabled = true;
    submit.classList.add("busy");
    try {
      deed ??= nonce();
      await send(deed);
      const done = thanks();
      form.replaceWith(done);
      done.querySelector("h2").focus();
    } catch (refused) {
      if (refused.code === "photo-unknown" || refused.code === "idempotency-key-reused") deed = null;
      for (const e of refused.errors ?? []) mark(names(String(e.field)), e.message);
      show(wrong, el("p", { class: "note bad" }, refused.message ?? t("failed")));
    }
    submit.disabled = false;
    submit.classList.remove("busy");
  });
  return form;
}

function thanks() {
  return el("div", { class: "card done" }, el("h2", { tabindex: -1 }, t("feedbackSent")), el("p", {}, t("feedbackSentMore")), el("a", { class: "go", href: "/feedback" }, t("feedback")));
}
