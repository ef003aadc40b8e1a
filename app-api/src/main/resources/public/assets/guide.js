/* The district's sorting guide on this phone, for where there is no network: kept once, brought up to date by differences, and
   searched here. The server finds more (guesses by what things are made of); this finds what has a name in the guide. */
import { get, store } from "./api.js";
import { writer } from "./written.js";
import { namesSounding, namesSpelt, syllablesOf } from "./sound.js";

const shelf = "wufei-guide";
const fresh = 24 * 3600 * 1000;
const keptAt = (district) => `wufei.guide.${district}`;
const path = (district) => `/v1/districts/${district}/sorting/bundle`;

/** What is said about a thing around its name. */
const around = [
  /^(请问一?下?|问一?下|那个|这个|我家的?|家里的?|关于)/,
  /(应该|应当|要|该|是|都)?(怎么|怎样|如何|咋|往哪里?|到哪里?|哪里?)(样)?(扔掉?|丢掉?|处理|分类?|投放?|放|回收).*$/,
  /(应该|到底)?(算|是|属于|归|分到)?(什么|啥|哪一?种|哪一?类|哪个)(样的|种类的?)?(垃圾|桶|类别?|分类).*$/,
  /是?(不是)?(干|湿|厨余|易腐|有害|可回收|其他)(垃圾)?[吗么嘛]$/,
  /[的了吗呢啊呀吧么]+$/,
];

const plain = (words) => words.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, "");

/** Pinyin as books have it: guò qī yào, guo4 qi1 yao4. */
const toneless = (words) => {
  const bare = words.replace(/[üǖǘǚǜ]/g, "v").normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  return /^\s*(?:[a-z]{1,6}[1-5]\s*){2,}$/i.test(bare) ? bare.replace(/[1-5]/g, "") : bare;
};

function asThing(guide, words) {
  let thing = plain(toneless(guide.write(words)));
  for (const more of around) {
    const less = thing.replace(more, "");
    if (less) thing = less;
  }
  return thing;
}

/* ---- keeping ---- */

const box = async () => ("caches" in self ? caches.open(shelf) : null);

async function read(district) {
  const found = await (await box())?.match(path(district));
  return found ? found.json() : null;
}

/** Texts and rules stand in their items, so that another version's can be put beside them. */
function unfolded(bundle) {
  return bundle.items.map((item) => ({
    ...item,
    tip: bundle.texts[item.tip] ?? null,
    note: bundle.texts[item.note] ?? null,
    rule: bundle.rules[item.rule] ?? { title: "" },
  }));
}

function completed(old, bundle) {
  const gone = new Set([...bundle.removed, ...bundle.items.map((item) => item.name)]);
  return bundle.since && old ? old.items.filter((item) => !gone.has(item.name)).concat(unfolded(bundle)) : unfolded(bundle);
}

/** Those of the items that were here before stay; a character too many is never looked for. */
function readingsIn(old, bundle) {
  const all = bundle.since && old ? { ...old.readings } : {};
  for (const [syllable, letters] of Object.entries(bundle.readings ?? {})) all[syllable] = [...new Set([...(all[syllable] ?? ""), ...letters])].join("");
  return all;
}

let indexed = null;

/** Keeps the guide of a district on the phone, at most once a day; true when it is there. */
export async function keep(district) {
  const shelves = await box().catch(() => null);
  if (!shelves || navigator.connection?.saveData) return false;
  const old = await read(district);
  if (old?.readings && Date.now() - (store.get(keptAt(district)) ?? 0) < fresh) return true;
  const bundle = await get(path(district) + (old?.readings ? `?since=${encodeURIComponent(old.version)}` : ""));
  const next = { version: bundle.version, categories: bundle.categories, items: completed(old, bundle), readings: readingsIn(old, bundle) };
  await shelves.put(path(district), new Response(JSON.stringify(next), { headers: { "Content-Type": "application/json" } }));
  store.set(keptAt(district), Date.now());
  indexed = null;
  return true;
}

/** The kept guide, ready to be searched; null when this phone has none of the district. */
export async function guideOf(district) {
  if (indexed?.district === district) return indexed;
  const kept = await read(district).catch(() => null);
  if (!kept) return null;
  indexed = { write: await writer(), district, at: store.get(keptAt(district)), categories: kept.categories, syllables: syllablesOf(kept.readings), ...index(kept.items) };
  return indexed;
}

/* ---- searching ---- */

/** Names before aliases: what has a name is not taken for what is also called so. */
function index(items) {
  const names = new Map();
  for (const item of items) names.set(plain(item.name), { item, match: "exact" });
  for (const item of items) {
    for (const alias of item.aliases ?? []) {
      if (!names.has(plain(alias))) names.set(plain(alias), { item, match: "alias" });
    }
  }
  return { names, byName: new Map(items.map((item) => [item.name, item])), longest: Math.max(0, ...[...names.keys()].map((name) => name.length)) };
}

/** The names in what was asked, the longest first; of two as long, the later first: 奶茶的吸管 is a straw. */
function* namesWithin(guide, thing) {
  for (let length = Math.min(thing.length - 1, guide.longest); length >= 2; length--) {
    for (let end = thing.length; end >= length; end--) {
      const from = end - length;
      const found = guide.names.get(thing.slice(from, end));
      if (found) yield { ...found, from, end, rest: thing.slice(0, from) + thing.slice(end) };
    }
  }
}

/** What something dangerous was in, or lies beside, is not answered as if it were not there: 装过农药的塑料瓶. */
function nameWithin(guide, thing) {
  let first = null;
  for (const found of namesWithin(guide, thing)) {
    first ??= found;
    const apart = found.from < first.from || found.end > first.end;
    if (first.item.category === "hazardous") break;
    if (apart && found.item.category === "hazardous") return found;
  }
  return first;
}

function pairs(words) {
  const letters = [...words];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}

/** How much two names share, 0 to 1 (Dice 1945, over pairs of characters). */
function likeness(one, other) {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

const best = (ranked) => ranked.sort((a, b) => b.score - a.score);

/** Names that have what was typed in them, those that begin with it first, short ones before long ones. */
function namesWith(guide, thing) {
  const ranked = [];
  for (const [name, found] of thing.length > 1 ? guide.names : []) {
    const begins = name.startsWith(thing);
    if (begins || name.includes(thing)) ranked.push({ ...found, score: (begins ? 2 : 1) - name.length / 100, match: begins ? "prefix" : "fuzzy" });
  }
  return best(ranked);
}

/** Names that share half of their pairs of characters with what was asked; only those are compared that have one of its pairs. */
function namesLikeIt(guide, thing) {
  const asked = pairs(thing);
  const some = [...asked];
  const ranked = [];
  for (const [name, found] of guide.names) {
    if (!some.some((pair) => name.includes(pair)) || name.includes(thing)) continue;
    const score = likeness(asked, pairs(name));
    if (score >= 0.5) ranked.push({ ...found, score, match: "fuzzy" });
  }
  return best(ranked);
}

function stateIn(item, rest) {
  return rest ? (item.states ?? []).find((s) => [s.state, ...s.words].some((word) => word && rest.includes(plain(word)))) : null;
}

function hit({ item, match, rest = "" }) {
  const state = stateIn(item, rest);
  return {
    id: item.name, name: item.name, state: state?.state ?? null, category: state?.category ?? item.category, categoryName: item.category, tip: state?.tip ?? item.tip,
    components: item.components ?? [], ask: item.ask ?? [], handling: item.handling ?? null, takeTo: [], rule: item.rule, match, inference: null,
    states: item.states ?? [], note: item.note,
  };
}

/** By its sound, whole or as what stands behind 的, or by a name in it: 过期的感冒要, 旧电饭煲的内胆. */
function otherwise(guide, thing, joined) {
  const sounding = [...namesSpelt(guide, thing), ...namesSounding(guide, joined)];
  if (sounding.length) return sounding;
  const within = nameWithin(guide, joined);
  const rest = thing.slice(0, thing.lastIndexOf("的") + 1);
  const behind = within?.item.category === "hazardous" ? [] : namesSounding(guide, thing.slice(rest.length)).map((each) => ({ ...each, rest }));
  return [...behind, within].filter(Boolean);
}

/** Answers as the server's, the best first; empty when nothing in the guide is like it. */
export function find(guide, words, limit = 6) {
  const thing = asThing(guide, words);
  if (!thing) return [];
  const joined = thing.replaceAll("的", "");
  const named = guide.names.get(plain(words)) ?? guide.names.get(thing) ?? guide.names.get(joined);
  const found = [...(named ? [named] : otherwise(guide, thing, joined)), ...namesWith(guide, thing), ...namesLikeIt(guide, thing)];
  const seen = new Set();
  return found.filter(({ item }) => !seen.has(item.name) && seen.add(item.name)).slice(0, limit).map((each) => hit(each.rest ? { ...each, match: "fuzzy" } : each));
}

/** Names that begin with what is typed, then names that have it. */
export function namesLike(guide, typed, limit = 6) {
  const thing = plain(guide.write(typed));
  return [...new Set([...namesWith(guide, thing), ...namesSpelt(guide, thing)].map((each) => each.item.name))].slice(0, limit);
}
