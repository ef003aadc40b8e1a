/* Check-ins whose points a person decides about: where they stand, why, and the way to say that a refusal is wrong. */
import { asResident } from "./api.js";
import { $, el } from "./dom.js";
import { field, sendForm } from "./send-form.js";
import { chinese, t } from "./words.js";

const shownFor = 90 * 24 * 3600 * 1000;

export const isHeld = (checkIn) => checkIn.review?.state === "pending";

/** Why a check-in waits, in words. */
export const reasonsOf = (review) => review.reasons.map((reason) => t(`review_${reason}`)).join(t("listed"));

function appealForm(visit, district, after) {
  const reason = el("textarea", { id: "appeal", maxlength: 300, placeholder: t("appealHint") });
  return sendForm({
    title: t("appeal"), lead: t("appealLead"), button: t("sendIt"),
    fields: [field("appeal", t("appealReason"), reason)],
    names: () => "appeal",
    check: () => (reason.value.trim() ? [] : ["appeal"]),
    send: async () => {
      await asResident(district, "POST", `/v1/me/check-ins/${visit.id}/appeal`, { reason: reason.value.trim() })
        .catch((refused) => { if (refused.code !== "not-appealable") throw refused; });
      await after();
    },
  });
}

function appealButton(visit, district, after) {
  const button = el("button", { class: "plain", type: "button" }, t("appealGo"));
  button.addEventListener("click", () => {
    const form = appealForm(visit, district, after);
    button.replaceWith(form);
    form.querySelector("h2").focus();
  });
  return button;
}

function line(visit, district, when, after) {
  const { review } = visit;
  return el("li", { class: "review" },
    el("span", {}, el("b", {}, t(`reviewState_${review.state}`)), el("span", { class: "sub", lang: chinese() }, `${visit.placeName} · ${when(visit.occurredAt)}`),
      el("span", { class: "sub" }, t("reviewWhy", { why: reasonsOf(review) })),
      review.note ? el("span", { class: "sub", lang: chinese() }, t("staffSays", { note: review.note })) : null,
      review.appeal ? el("span", { class: "sub", lang: chinese() }, t("appealSaid", { words: review.appeal })) : null,
      review.state === "refused" ? appealButton(visit, district, after) : null),
    el("b", { class: "num" }, review.state === "released" ? `+${review.points}` : t("reviewPoints", { n: review.points })));
}

/** The reviews among the latest check-ins; what was credited shows in the ledger. */
export function reviewLines(visits, district, when, after) {
  const some = visits.filter(({ review, countedAt }) => review && review.state !== "released" && Date.now() - new Date(countedAt) < shownFor);
  return some.length ? el("section", { id: "reviews" }, el("h3", {}, t("reviews")), el("ul", { class: "rows" }, some.map((visit) => line(visit, district, when, after)))) : null;
}
