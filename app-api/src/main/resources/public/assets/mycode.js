/* The resident's own code, large, for the staff of a site to scan: a fresh one before the old one runs out. */
import { asResident } from "./api.js";
import { $, el, show } from "./dom.js";
import { choose, districtSelect, frame, home, inDistrict, trouble } from "./frame.js";
import { t } from "./words.js";

const svg = "http://www.w3.org/2000/svg";
let district = null;
let until = 0;
let timer = null;
let turn = 0;

function picture({ size, path }) {
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", t("myCode"));
  picture.setAttribute("class", "qr");
  const dark = document.createElementNS(svg, "path");
  dark.setAttribute("d", path);
  picture.append(dark);
  return picture;
}

const left = () => Math.max(0, Math.ceil((until - performance.now()) / 1000));

/** Once a second: the seconds that are left; at the end another code, when somebody looks. */
function tick() {
  const seconds = $("seconds");
  if (!seconds) return;
  seconds.textContent = t("secondsLeft", { n: left() });
  $("bar").value = left();
  if (left() <= 2 && !document.hidden) renew();
}

function shown(mine) {
  until = performance.now() + mine.validSeconds * 1000;
  const old = $("code").querySelector(".qr");
  if (old) {
    old.replaceWith(picture(mine.qr));
    return tick();
  }
  show($("code"), el("div", { class: "card mine" },
    el("p", {}, t("myCodeHint")), picture(mine.qr),
    el("p", { class: "seconds", id: "seconds" }, t("secondsLeft", { n: mine.validSeconds })),
    el("progress", { id: "bar", max: mine.validSeconds, value: mine.validSeconds, "aria-hidden": "true" }),
    el("button", { class: "go wide", id: "renew", type: "button", onclick: renew }, t("renewCode"))),
  el("p", { class: "muted" }, t("myCodePrivacy")), home(district));
}

/** Only the newest request draws: an answer that comes late does not bring an older code back. */
async function renew() {
  const mine = ++turn;
  clearInterval(timer);
  try {
    const code = await asResident(district, "GET", "/v1/me/code");
    if (mine !== turn) return;
    shown(code);
    timer = setInterval(tick, 1000);
  } catch (refused) {
    if (mine !== turn) return;
    if (left() > 0 && $("seconds")) { timer = setInterval(expire, 1000); return; }
    show($("code"), trouble(refused, renew), home(district));
  }
}

/** The code that shows is still good although no other could be had: it stays to its end, and then another is tried. */
function expire() {
  $("seconds").textContent = t("secondsLeft", { n: left() });
  $("bar").value = left();
  if (left() === 0) renew();
}

function enter(id, everywhere) {
  district = id;
  choose(id);
  history.replaceState(null, "", `/me/code?d=${id}`);
  districtSelect(everywhere, everywhere.find((d) => d.id === id), (other) => enter(other, everywhere));
  return renew();
}

document.addEventListener("visibilitychange", () => { if (!document.hidden && district && left() <= 2) renew(); });
frame();
document.title = `${t("myCode")} · ${t("home")}`;
inDistrict($("code"), enter);
