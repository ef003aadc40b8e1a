// What is typed into a score sheet is saved as it goes. Without this file the buttons below the sheet save it.
(function () {
  "use strict";
  var form = document.querySelector("form[data-autosave]");
  var line = document.getElementById("saved");
  if (!form || !line) {
    return;
  }
  var url = form.dataset.autosave;
  var key = "wufei.sheet:" + url;
  var say = line.dataset;
  var dirty = false; // typed and not saved
  var running = null; // the save that is under way
  var stopped = false; // somebody else saved the section, or it is closed
  var timer = 0;
  var warned = false; // a link was held back once

  function tell(text) {
    line.textContent = text;
  }

  function version() {
    var field = form.elements.version;
    return field ? field.value : "";
  }

  function fields() {
    return Array.from(new FormData(form)).filter(function (each) {
      return typeof each[1] === "string" && each[0] !== "_csrf" && each[0] !== "version";
    });
  }

  // A copy on this machine, for as long as the portal does not have it.
  function keep(sent) {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version(), sent: sent, fields: fields() }));
    } catch (full) {
      // without a copy the page itself still has it
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch (refused) {
      // there was no copy
    }
  }

  function body() {
    var all = fields();
    all.unshift(["_csrf", form.elements._csrf.value], ["version", version()]);
    return new URLSearchParams(all);
  }

  function later(millis) {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, millis);
  }

  function save() {
    window.clearTimeout(timer);
    if (running) {
      return running;
    }
    if (!dirty || stopped) {
      return Promise.resolve(!dirty);
    }
    dirty = false;
    tell(say.saving);
    running = fetch(url, {
      method: "POST",
      body: body(),
      headers: { "HX-Request": "true" },
      redirect: "manual",
      credentials: "same-origin",
    })
      .then(answered, unreachable)
      .then(function (saved) {
        running = null;
        if (saved && dirty) {
          return save();
        }
        return saved;
      });
    return running;
  }

  function answered(response) {
    var login = response.headers.get("HX-Redirect");
    if (login) {
      return ended(login);
    }
    if (response.ok || response.status === 409 || response.status === 422) {
      return response.text().then(function (part) {
        line.innerHTML = part;
        return response.ok ? saved() : refused(response.status);
      });
    }
    dirty = true;
    if (response.status >= 500) {
      return unreachable();
    }
    stopped = true; // refused for a reason that typing on does not mend
    keep(false);
    tell(say.ended);
    return false;
  }

  // The session is over: what is typed stays on this machine, and is in the form again after logging in.
  function ended(login) {
    stopped = true;
    dirty = true;
    keep(false);
    tell(say.ended);
    window.location.href = login;
    return false;
  }

  function saved() {
    if (/[?&]kept=/.test(window.location.search)) {
      window.history.replaceState(null, "", window.location.pathname + window.location.hash);
    }
    var now = line.querySelector("[data-version]");
    if (now && form.elements.version) {
      form.elements.version.value = now.dataset.version;
    }
    if (dirty) {
      keep(false);
    } else {
      forget();
    }
    return true;
  }

  function refused(status) {
    dirty = true;
    stopped = status === 409;
    keep(false);
    return false;
  }

  function unreachable() {
    dirty = true;
    keep(false);
    tell(say.offline);
    later(15000);
    return false;
  }

  function typed(event) {
    if (event.target.type === "file") {
      return;
    }
    dirty = true;
    warned = false;
    keep(false);
    if (!stopped) {
      tell(say.pending);
      later(1200);
    }
  }

  // Puts back what this machine kept when the portal did not get it.
  function restore() {
    var copy = null;
    try {
      copy = JSON.parse(localStorage.getItem(key));
    } catch (broken) {
      forget();
    }
    if (!copy) {
      return;
    }
    var overtaken = copy.sent && copy.version !== version();
    if (overtaken || JSON.stringify(copy.fields) === JSON.stringify(fields())) {
      forget();
      return;
    }
    Array.from(form.elements).forEach(function (field) {
      var values = copy.fields.filter(function (each) {
        return each[0] === field.name;
      }).map(function (each) {
        return each[1];
      });
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = values.indexOf(field.value) >= 0;
      } else if (field.tagName === "TEXTAREA" || field.type === "text") {
        field.value = values.length ? values[0] : "";
      }
    });
    if (form.elements.version) {
      form.elements.version.value = copy.version;
    }
    dirty = true;
    tell(say.restored);
    later(400);
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  window.addEventListener("online", save);

  form.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (running) {
      event.preventDefault();
      event.stopPropagation();
      running.then(function () {
        form.requestSubmit(button);
      });
      return;
    }
    window.clearTimeout(timer);
    keep(true);
    dirty = false;
    stopped = true;
  });

  // A link is followed when everything is saved; what cannot be saved holds it back once.
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    var plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.origin !== window.location.origin || (!dirty && !running) || warned) {
      return;
    }
    if (link.pathname === window.location.pathname && link.hash) {
      return;
    }
    event.preventDefault();
    save().then(function (done) {
      if (done) {
        window.location.href = link.href;
      } else {
        warned = true;
        line.focus();
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      dirty = dirty || !stopped;
      save();
    }
  });

  window.addEventListener("pagehide", function () {
    if (dirty && !running && !stopped && navigator.sendBeacon) {
      navigator.sendBeacon(url, body());
    }
  });

  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });

  restore();
  if (form.dataset.dirty && !dirty) {
    dirty = true;
    later(400);
  }
})();
