// The page at the scale. Without this script it works by its forms alone; with it there are a camera and a queue for lost networks.
(function () {
  "use strict";

  var KEY = "wufei.weighings";
  var PATIENCE = 8000;
  var stream = null;
  var sending = false;

  function queue() {
    try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch (unreadable) { return []; }
  }

  function keep(entries) {
    try { localStorage.setItem(KEY, JSON.stringify(entries)); return true; } catch (full) { return false; }
  }

  function nonce() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }

  function say(lines) {
    var box = document.getElementById("waiting");
    if (!box) { return; }
    var left = queue().length;
    var all = lines.concat(left ? [box.dataset.waiting.replace("{0}", left)] : []);
    box.hidden = all.length === 0;
    box.replaceChildren.apply(box, all.map(function (line) {
      var p = document.createElement("p");
      p.textContent = line;
      return p;
    }));
  }

  // Leaves with its answer or, where there is no network, with null.
  function post(address, body, token) {
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(address, { method: "POST", body: body, signal: stop.signal, headers: token ? { "X-CSRF-Token": token } : {} })
      .catch(function () { return null; })
      .finally(function () { clearTimeout(timer); });
  }

  function entry(form) {
    var data = new FormData(form);
    var weights = [];
    data.forEach(function (value, name) {
      var kilograms = name.startsWith("kg-") ? Number(String(value).trim().replace(",", ".")) : 0;
      if (kilograms > 0) { weights.push({ material: name.slice(3), grams: Math.round(kilograms * 100) * 10 }); }
    });
    return { code: String(data.get("code")).trim(), place: data.get("place"), nonce: data.get("nonce"), scannedAt: data.get("scannedAt") || new Date().toISOString(), weights: weights };
  }

  // The same page for the next resident.
  function next(form) {
    document.querySelectorAll("form[data-weighing] [name=nonce]").forEach(function (field) { field.value = nonce(); });
    document.querySelectorAll("form[data-preview] [name^=kg-], form[data-preview] [name=code], form[data-preview] [name=scannedAt]").forEach(function (field) { field.value = ""; });
    if (!form.hasAttribute("data-preview")) { form.closest(".verdict").remove(); }
    delete form.dataset.sent;
  }

  function keepForLater(form) {
    var box = document.getElementById("waiting");
    var one = entry(form);
    if (!one.code || one.weights.length === 0) { return form.reportValidity(); }
    if (!keep(queue().filter(function (other) { return other.nonce !== one.nonce; }).concat([one]))) { return false; }
    next(form);
    say([box.dataset.kept]);
    box.scrollIntoView({ block: "center" });
    return true;
  }

  // The answer's page in place of this one, which so stays open when the network goes.
  function turn(html, address) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var main = page.getElementById("main");
    if (!main || !page.getElementById("code")) { location.assign(address); return; }
    document.getElementById("main").replaceWith(document.adoptNode(main));
    begin();
    var first = document.getElementById("problems") || document.getElementById("earns") || document.querySelector(".flash");
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-weighing")) { return; }
    event.preventDefault();
    if (form.dataset.busy) { return; }
    form.dataset.busy = "yes";
    post(form.getAttribute("action"), new URLSearchParams(new FormData(form))).then(function (response) {
      if (!response) { return keepForLater(form); }
      return response.text().then(function (html) { turn(html, response.redirected ? response.url : "/scan"); });
    }).finally(function () { delete form.dataset.busy; });
  }, true);

  function results(answer, sent) {
    var box = document.getElementById("waiting");
    var done = 0;
    var lines = [];
    var settled = {};
    answer.results.forEach(function (one, at) {
      var later = one.problem && (one.problem.status === 429 || one.problem.status >= 500);
      if (later) { return; }
      settled[sent[at].nonce] = true;
      if (one.checkIn) { done += 1; } else { lines.push(box.dataset.refused.replace("{0}", one.problem.detail || one.problem.title)); }
    });
    keep(queue().filter(function (one) { return !settled[one.nonce]; }));
    say((done ? [box.dataset.sent.replace("{0}", done)] : []).concat(lines));
  }

  function send() {
    var waiting = queue().slice(0, 50);
    var token = document.querySelector("[name=_csrf]");
    if (sending || waiting.length === 0 || !token) { return; }
    sending = true;
    post("/scan/batch", new URLSearchParams({ entries: JSON.stringify(waiting) }), token.value).then(function (response) {
      if (!response || response.status === 503) { return null; }
      var type = response.headers.get("Content-Type") || "";
      if (response.redirected || !type.includes("json")) { return say([document.getElementById("waiting").dataset.login]); }
      return response.ok ? response.json().then(function (answer) { results(answer, waiting); }) : null;
    }).finally(function () { sending = false; });
  }

  // The camera, where the browser reads codes by itself; elsewhere there are hand-held scanners and the keyboard.
  function reader() {
    if (!("BarcodeDetector" in window)) { return null; }
    var detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    return function (video) {
      return detector.detect(video).then(function (found) { return found.length ? found[0].rawValue : ""; }, function () { return ""; });
    };
  }

  function close() {
    if (stream) { stream.getTracks().forEach(function (track) { track.stop(); }); }
    stream = null;
    var camera = document.getElementById("camera");
    if (camera) { camera.hidden = true; }
  }

  function found(text) {
    close();
    var field = document.getElementById("code");
    field.value = text;
    var weighed = Array.from(field.form.elements).some(function (one) { return one.name.startsWith("kg-") && one.value; });
    if (weighed) { field.form.requestSubmit(); } else { field.form.querySelector("[name^=kg-]").focus(); }
  }

  function look(read, video) {
    if (!stream) { return; }
    read(video).then(function (text) {
      if (text && stream) { found(text); } else { setTimeout(function () { look(read, video); }, 150); }
    });
  }

  function open(read) {
    var camera = document.getElementById("camera");
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(function (given) {
      stream = given;
      var video = camera.querySelector("video");
      video.srcObject = given;
      camera.hidden = false;
      return video.play().then(function () { look(read, video); });
    }).catch(function () { say([camera.dataset.none]); });
  }

  function begin() {
    var button = document.getElementById("camera-open");
    var read = button && navigator.mediaDevices ? reader() : null;
    if (read) {
      button.hidden = false;
      button.addEventListener("click", function () { if (stream) { close(); } else { open(read); } });
    }
    say([]);
  }

  window.addEventListener("pagehide", close);
  window.addEventListener("online", send);
  setInterval(send, 30000);
  begin();
  send();
})();
