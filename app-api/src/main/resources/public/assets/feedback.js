/* What this resident sent to the district, and what became of it. */
import { asResident, get, known } from "./api.js";
import { $, el, show } from "./dom.js";
import { chosenDistrict, choose, districtList, districtSelect, districts, frame, home, trouble } from "./frame.js";
import { chinese, lang, said, t } from "./words.js";

const day = (at) => new Date(at).toLocaleDateString(lang(), { year: "numeric", month: "numeric", day: "numeric", timeZone: "Asia/Shanghai" });

function entry(kind, title, more, one) {
  return el("article", { class: "card" },
    el("p", { class: "muted" }, `${t(kind)} · ${day(one.receivedAt)}`),
    el("h2", { lang: chinese() }, title),
    more.map((line) => el("p", { lang: chinese() }, line)),
    el("p", {}, el("span", { class: `state ${one.status}` }, t(`status_${one.status}`))),
    one.reply ? el("p", { class: "note" }, el("b", {}, t("replied")), el("span", { lang: chinese() }, one.reply)) : null);
}

/** Every page of a list, which is short. */
async function all(district, path) {
  const items = [];
  for (let cursor = ""; cursor !== null; ) {
    const page = await asResident(district, "GET", `${path}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.cursor ?? null;
  }
  return items;
}

async function enter(district, everywhere) {
  choose(district.id);
  history.replaceState(null, "", `/feedback?d=${district.id}`);
  districtSelect(everywhere, district, (id) => begin(() => enter(everywhere.find((d) => d.id === id), everywhere)));
  if (!known(district.id)) return show($("feedback"), nothing(district));
  const [proposals, corrections, scheme] = await Promise.all([
    all(district.id, "/v1/me/barcode-proposals"), all(district.id, "/v1/me/corrections"), get(`/v1/districts/${district.id}/sorting/categories`)]);
  const category = (code) => { const c = scheme.items.find((one) => one.category === code); return c ? said(c, "name") : code; };
  const entries = [
    ...proposals.map((p) => [p.id, entry("aProposal", p.name, [t("barcodeOf", { ean: p.ean }), p.parts.map((part) => `${part.part}：${category(part.category)}`).join("，")], p)]),
    ...corrections.map((c) => [c.id, entry("aCorrection", c.words, [c.expected ? t("expectedWas", { category: category(c.expected) }) : null, c.reason].filter(Boolean), c)]),
  ].sort(([one], [other]) => (one < other ? 1 : -1));
  show($("feedback"), entries.length ? entries.map(([, node]) => node) : nothing(district), entries.length ? home(district.id) : null);
}

const nothing = (district) => el("div", { class: "card" }, el("p", {}, t("noFeedback")), home(district.id));

async function begin(work) {
  try { await work(); } catch (refused) { show($("feedback"), trouble(refused, () => begin(work))); }
}

frame();
document.title = `${t("feedback")} · ${t("home")}`;
begin(async () => {
  const everywhere = await districts();
  const district = chosenDistrict(everywhere);
  if (district) return enter(district, everywhere);
  show($("feedback"), el("div", { class: "card" }, el("h2", {}, t("choose")), districtList(everywhere, (d) => begin(() => enter(d, everywhere)))));
});
