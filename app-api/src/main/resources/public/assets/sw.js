/* Keeps the residents' pages on the phone, so that they open in the underground too. The network comes first: what is kept is shown
   only where it does not answer. What the API says is none of its business; the pages keep what they need of it themselves. */
const shell = "wufei-pages-3";
const landing = "/q/-";
const fetched = "/redemptions";
const survey = "/s/-";
const offered = "/rewards";
const pages = ["/", landing, survey, "/places", "/feedback", "/practice", "/me/code", offered, fetched];
const assets = [
  "wufei.css", "mark.svg", "api.js", "barcode.js", "checkin.js", "correct.js", "daily.js", "dom.js", "feedback.js", "frame.js", "guide.js", "home.js", "mycode.js", "picture.js",
  "places.js", "position.js", "practice.js", "question.js", "queue.js", "redemptions.js", "review.js", "rewards.js", "send-form.js", "sound.js", "speech.js", "survey.js", "where.js", "words.js", "written.js", "traditional.txt", "emoji.txt",
].map((name) => `/assets/${name}`);
const patience = 5000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shell).then((kept) => kept.addAll([...pages, ...assets])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("wufei-pages-") && name !== shell).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

/** Under which name a page is kept: one for all of its kind, and no page for every question. */
function nameOf(url) {
  if (url.pathname.startsWith("/q/")) return landing;
  if (url.pathname.startsWith("/s/")) return survey;
  if (url.pathname.startsWith("/rewards/")) return offered;
  if (url.pathname.startsWith("/redemptions/")) return fetched;
  return pages.includes(url.pathname) || assets.includes(url.pathname) ? url.pathname : null;
}

async function fromNetwork(request, name) {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(shell)).put(name, response.clone());
  return response;
}

const tooLate = () => new Promise((_, lost) => setTimeout(() => lost(new Error("no answer yet")), patience));

async function answer(request, name) {
  const coming = fromNetwork(request, name);
  const response = await Promise.race([coming, tooLate()]).catch(() => null);
  if (response && response.status < 500) return response;
  return (await caches.match(name)) ?? coming;
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const name = event.request.method === "GET" && url.origin === self.location.origin ? nameOf(url) : null;
  if (name) event.respondWith(answer(event.request, name));
});
