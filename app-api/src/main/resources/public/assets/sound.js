/* Names by their sound, for where there is no network: pinyin and initials as they are typed, and the right sound in the wrong
   characters. */

const chinese = /[\u4e00-\u9fff]/;

/** What is typed in letters may be pinyin; one letter says too little. */
export const isSpelt = (typed) => typed.length > 1 && !chinese.test(typed);

/** From the guide's readings: by character its syllables. */
export function syllablesOf(readings) {
  const syllables = new Map();
  for (const [syllable, letters] of Object.entries(readings ?? {})) {
    for (const letter of letters) syllables.set(letter, [...(syllables.get(letter) ?? []), syllable]);
  }
  return syllables;
}

const readingsOf = (syllables, letter) => syllables.get(letter) ?? [letter];

/** Whether what was typed is the name in pinyin ("whole") or its beginning ("begins"); null when neither. */
function inPinyin(syllables, name, typed, at = 0) {
  if (!typed) return at === name.length ? "whole" : "begins";
  if (at === name.length) return null;
  let begins = null;
  for (const syllable of readingsOf(syllables, name[at])) {
    const found = typed.startsWith(syllable) ? inPinyin(syllables, name, typed.slice(syllable.length), at + 1) : syllable.startsWith(typed) ? "begins" : null;
    if (found === "whole") return found;
    begins ??= found;
  }
  return begins;
}

const inInitials = (syllables, name, typed) => name.length === typed.length && [...name].every((letter, i) => readingsOf(syllables, letter).some((syllable) => syllable[0] === typed[i]));

const sure = { whole: 3, initials: 2, begins: 1 };

/** Names that are read as what was typed in letters, the surest first. */
export function namesSpelt(guide, typed) {
  const ranked = [];
  for (const [name, found] of isSpelt(typed) ? guide.names : []) {
    if (!chinese.test(name)) continue;
    const how = inPinyin(guide.syllables, name, typed) ?? (inInitials(guide.syllables, name, typed) ? "initials" : null);
    if (how) ranked.push({ ...found, match: how === "initials" ? how : "pinyin", score: sure[how] - name.length / 100 });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Names that sound as what was asked for and are written otherwise. */
export function namesSounding(guide, thing) {
  const alike = [];
  for (const [name, found] of thing.length > 1 && chinese.test(thing) ? guide.names : []) {
    if (name.length === thing.length && [...name].every((letter, i) => letter === thing[i] || readingsOf(guide.syllables, letter).some((syllable) => readingsOf(guide.syllables, thing[i]).includes(syllable)))) {
      alike.push({ ...found, match: "pinyin" });
    }
  }
  return alike;
}
