/* A product by its barcode: where its parts go, or, when nobody has described it, a form to say what it is. */
import { asResident, get } from "./api.js";
import { $, el } from "./dom.js";
import { pictureField, readCode } from "./picture.js";
import { categorySelect, field, sendForm, textInput } from "./send-form.js";
import { chinese, said, t } from "./words.js";

const MOST_PARTS = 8;

/** The digits of a barcode that were typed instead of a name; null for everything else. */
export function typedBarcode(words) {
  const digits = words.normalize("NFKC").replace(/[\s-]/g, "");
  return /^(\d{8}|\d{12,13})$/.test(digits) ? digits : null;
}

function product(barcode, pill) {
  return el("article", { class: "card product" }, el("p", { class: "muted" }, t("barcodeOf", { ean: barcode.ean })), el("h2", { lang: chinese() }, barcode.name),
    el("ul", { class: "rows" }, barcode.parts.map((p) => el("li", {}, el("span", { lang: chinese() }, p.part, p.tip ? el("span", { class: "sub" }, p.tip) : null), pill(p.category)))));
}

/** One more row of a part and its category. */
function partRow(scheme, n) {
  return el("div", { class: "part", id: `part-row-${n}` },
    field(`part-${n}`, t("part", { n: n + 1 }), textInput(`part-${n}`, 30, t("partHint"))),
    field(`category-${n}`, t("partGoes"), categorySelect(`category-${n}`, scheme, (c) => said(c, "name"), t("pick"))));
}

/** What the API calls parts[1].category stands on the page under an id of its own. */
const nameOnPage = (name) => name.replace(/^.*parts\[(\d+)].*\.(part|category)$/, "$2-$1").replace(/^name$/, "product-name");

export function proposal(ean, district, scheme) {
  const rows = el("div", {}, partRow(scheme, 0));
  const picture = pictureField(district, "product-photo");
  const more = el("button", { class: "plain more", type: "button" }, t("partMore"));
  more.addEventListener("click", () => {
    rows.append(partRow(scheme, rows.children.length));
    more.hidden = rows.children.length === MOST_PARTS;
    $(`part-${rows.children.length - 1}`).focus();
  });
  const filled = () => Array.from(rows.children, (_, n) => n).filter((n) => n === 0 || $(`part-${n}`).value.trim() || $(`category-${n}`).value);
  return sendForm({
    title: t("propose"), lead: t("proposeLead", { ean }), button: t("sendIt"), names: nameOnPage,
    fields: [field("product-name", t("productName"), textInput("product-name", 60, t("productHint"))), rows, more, picture.node],
    check: () => ["product-name", ...filled().flatMap((n) => [`part-${n}`, `category-${n}`])].filter((id) => !$(id).value.trim()),
    send: async (key) => {
      const body = { district, ean, name: $("product-name").value.trim(), parts: filled().map((n) => ({ part: $(`part-${n}`).value.trim(), category: $(`category-${n}`).value })) };
      const photo = await picture.id();
      await asResident(district, "POST", "/v1/barcode-proposals", photo ? { ...body, photo } : body, { "Idempotency-Key": key })
        .catch((refused) => { if (refused.code === "photo-unknown") picture.forget(); throw refused; });
    },
  });
}

const unknown = (ean, message, district, scheme) => [el("p", { class: "note warn" }, message), proposal(ean, district, scheme)];

/** The answer to a number that was typed. */
export async function lookUp(ean, district, scheme, pill) {
  try {
    return [product(await get(`/v1/districts/${district}/sorting/barcodes/${ean}`), pill)];
  } catch (refused) {
    if (refused.code === "barcode-unknown") return unknown(ean, refused.message, district, scheme);
    if (refused.status === 400 || refused.code === "barcode-in-store") return [el("p", { class: "note warn" }, refused.message)];
    throw refused;
  }
}

/** The answer to a picture. */
export async function scan(file, district, scheme, pill) {
  const found = await readCode(district, file);
  if (found.barcode) return [product(found.barcode, pill)];
  if (found.ean) return unknown(found.ean, found.message, district, scheme);
  return [el("p", { class: "note warn" }, found.message), found.text ? el("p", { class: "muted" }, found.text) : null];
}
