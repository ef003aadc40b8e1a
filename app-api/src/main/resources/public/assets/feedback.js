/* What this resident sent to the district, and what became of it. */
import { asResident, everything, get, known } from "./api.js";
import { $, el, show } from "./dom.js";
import { attempt, choose, districtSelect, frame, home, inDistrict } from "./frame.js";
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

async function enter(id, everywhere) {
  const district = everywhere.find((d) => d.id === id);
  choose(id);
  history.replaceState(null, "", `/feedback?d=${district.id}`);
  districtSelect(everywhere, district, (other) => attempt($("feedback"), () => enter(other, everywhere)));
  if (!known(district.id)) return show($("feedback"), nothing(district));
  const own = (path) => asResident(id, "GET", path);
  const [proposals, corrections, scheme] = await Promise.all([
    everything(own, "/v1/me/barcode-proposals"), everything(own, "/v1/me/corrections"), get(`/v1/districts/${district.id}/sorting/categories`)]);
  const category = (code) => { const c = scheme.items.find((one) => one.category === code); return c ? said(c, "name") : code; };
  const entries = [
    ...proposals.map((p) => [p.id, entry("aProposal", p.name, [t("barcodeOf", { ean: p.ean }), p.parts.map((part) => `${part.part}：${category(part.category)}`).join("，")], p)]),
    ...corrections.map((c) => [c.id, entry("aCorrection", c.words, [c.expected ? t("expectedWas", { category: category(c.expected) }) : null, c.reason].filter(Boolean), c)]),
  ].sort(([one], [other]) => (one < other ? 1 : -1));
  show($("feedback"), entries.length ? entries.map(([, node]) => node) : nothing(district), entries.length ? home(district.id) : null);
}

const nothing = (district) => el("div", { class: "card" }, el("p", {}, t("noFeedback")), home(district.id));

frame();
document.title = `${t("feedback")} · ${t("home")}`;
inDistrict($("feedback"), enter);
