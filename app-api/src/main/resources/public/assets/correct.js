/* "This is wrong": a short form below an answer. */
import { asResident } from "./api.js";
import { $, el } from "./dom.js";
import { pictureField } from "./picture.js";
import { categorySelect, field, sendForm } from "./send-form.js";
import { said, t } from "./words.js";

/** The button below the answer to these words; the form takes its place. {@code item} is the entry that answered, where one did. */
export function correction(words, item, district, scheme) {
  const button = el("button", { class: "plain wrong", type: "button" }, t("wrong"));
  button.addEventListener("click", () => {
    const form = correctionForm(words, item, district, scheme);
    button.replaceWith(form);
    form.querySelector("h2").focus();
  });
  return button;
}

function correctionForm(words, item, district, scheme) {
  const picture = pictureField(district, "wrong-photo");
  const reason = el("textarea", { id: "reason", maxlength: 300, placeholder: t("reasonHint") });
  return sendForm({
    title: t("wrong"), lead: t("wrongLead", { q: words }), button: t("sendIt"),
    fields: [
      field("expected", t("expected"), categorySelect("expected", scheme, (c) => said(c, "name"), t("notSure")), true),
      field("reason", t("reason"), reason),
      picture.node,
    ],
    check: () => (reason.value.trim() ? [] : ["reason"]),
    send: async (key) => {
      const photo = await picture.id();
      const body = { words, reason: reason.value.trim(), ...(item ? { item } : {}), ...($("expected").value ? { expected: $("expected").value } : {}), ...(photo ? { photo } : {}) };
      await asResident(district, "POST", `/v1/districts/${district}/sorting/corrections`, body, { "Idempotency-Key": key })
        .catch((refused) => { if (refused.code === "photo-unknown") picture.forget(); throw refused; });
    },
  });
}
