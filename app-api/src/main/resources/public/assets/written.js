/* What is typed in other writing: traditional characters and emoji of things. The tables are those of the server's search. */

const lines = (text) => text.split("\n").filter((line) => line && !line.startsWith("#"));

async function table(name) {
  const answer = await fetch(`/assets/${name}`).catch(() => null);
  return answer?.ok ? lines(await answer.text()) : [];
}

/** A function that writes what was typed in simplified characters and words; what it has no table for stays as it is. */
export async function writer() {
  const [traditional, emoji] = await Promise.all([table("traditional.txt"), table("emoji.txt")]);
  const written = new Map();
  for (const line of traditional) {
    const [from, to] = line.split(" ").map((half) => [...half]);
    from.forEach((letter, i) => written.set(letter, to[i]));
  }
  for (const line of emoji) {
    const half = line.indexOf(" ");
    written.set(line.slice(0, half), line.slice(half + 1));
  }
  return (words) => [...words.replaceAll("\ufe0f", "")].map((letter) => written.get(letter) ?? letter).join("");
}
