// Keeps the code of a screen fresh, for ten minutes without a network. Without this script the page asks for itself anew.
(function () {
  "use strict";

  var ASK_EVERY = 60000;
  var codes = [];
  var step = 30000;
  var ahead = 0;
  var shown = 0;
  var ended = false;
  var words = document.body.dataset;
  var qr = document.getElementById("qr");
  var dark = document.getElementById("dark");
  var over = document.getElementById("over");
  var left = document.getElementById("left");
  var bar = document.getElementById("bar");
  var state = document.getElementById("state");
  var lost = false;

  // What the page came with, in case the network goes before the first answer.
  codes = [{ from: Number(words.from), size: qr.viewBox.baseVal.width, path: dark.getAttribute("d") }];
  ahead = Number(words.now) - performance.now();

  // The server's time: a tablet's own clock may be off, and the time since its start is not.
  function now() { return performance.now() + ahead; }

  function say(node, text) {
    if (node.textContent !== text) { node.textContent = text; }
    node.hidden = text === "";
  }

  function minutes(milliseconds) { return Math.max(1, Math.floor(milliseconds / 60000)); }

  function draw(code) {
    if (shown === code.from) { return; }
    shown = code.from;
    qr.setAttribute("viewBox", "0 0 " + code.size + " " + code.size);
    dark.setAttribute("d", code.path);
  }

  function tick() {
    if (ended || codes.length === 0) { return; }
    var time = now();
    var code = codes.find(function (one) { return one.from <= time && time < one.from + step; });
    var last = codes[codes.length - 1].from + step;
    if (code) {
      draw(code);
      say(over, "");
      var seconds = Math.max(1, Math.ceil((code.from + step - time) / 1000));
      say(left, words.seconds.replace("{0}", seconds));
      bar.value = seconds;
      say(state, lost ? words.offline.replace("{0}", minutes(last - time)) : "");
    } else {
      say(over, words.over.replace("{0}", minutes(time - last)));
      say(left, "");
      bar.value = 0;
      say(state, "");
    }
  }

  function stop() {
    ended = true;
    document.body.classList.add("screen--ended");
    qr.remove();
    say(left, "");
    bar.hidden = true;
    say(state, "");
    say(over, words.ended);
    over.classList.add("screen__over--alone");
  }

  function take(answer) {
    ahead = answer.now - performance.now();
    step = answer.stepMillis;
    codes = answer.codes;
    lost = false;
    tick();
  }

  function ask() {
    if (ended) { return; }
    var stopped = new AbortController();
    var timer = setTimeout(function () { stopped.abort(); }, 10000);
    fetch("/screen/codes", { signal: stopped.signal, cache: "no-store" }).then(function (response) {
      if (response.status === 410) { stop(); return null; }
      if (!response.ok) { throw new Error("no answer"); }
      return response.json().then(take);
    }).catch(function () { lost = true; tick(); }).finally(function () { clearTimeout(timer); });
  }

  // The screen stays awake where the browser lets it; after it was hidden one has to ask again.
  function stayAwake() {
    if (navigator.wakeLock && !document.hidden) { navigator.wakeLock.request("screen").catch(function () {}); }
  }

  document.addEventListener("visibilitychange", function () { if (!document.hidden) { stayAwake(); ask(); } });
  window.addEventListener("online", ask);
  window.addEventListener("offline", function () { lost = true; tick(); });
  document.addEventListener("click", stayAwake);
  setInterval(ask, ASK_EVERY);
  setInterval(tick, 250);
  stayAwake();
  ask();
})();
