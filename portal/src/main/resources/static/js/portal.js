// Nothing here is needed: every page works without it.
(function () {
  "use strict";

  // Where htmx sends a chosen file at once, the button that would send it is not needed.
  if (window.htmx) {
    document.documentElement.classList.add("sends-files");
  }

  // After a refused form the reader stands at what is wrong.
  function toProblems() {
    var problems = document.getElementById("problems");
    if (problems) {
      problems.focus();
    }
  }

  // A form is sent once, however often its button is pressed; coming back by the history gives the button back.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post") || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.setTimeout(function () {
      delete form.dataset.sent;
    }, 8000);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // Nobody is asked whether they are sure of a form that cannot be sent yet: what is missing is said first.
  function missing(field) {
    var outcome = field.form.elements.outcome;
    var needed = field.dataset.needed && outcome && outcome.value === field.dataset.needed && !field.checked;
    return field.willValidate && field.offsetParent !== null && (needed || !field.checkValidity());
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-missing]") : null;
    if (!button || !button.form) {
      return;
    }
    var fields = Array.from(button.form.elements);
    fields.filter(function (each) {
      return each.setCustomValidity;
    }).forEach(function (each) {
      each.setCustomValidity("");
    });
    var first = fields.find(missing);
    if (first) {
      event.preventDefault();
      first.setCustomValidity(button.dataset.missing);
      first.reportValidity();
    }
  });

  // Whoever logs out leaves no half-typed sheet on a shared machine.
  document.addEventListener("submit", function (event) {
    if (event.target.getAttribute("action") === "/logout") {
      try {
        Object.keys(localStorage).filter(function (key) {
          return key.indexOf("wufei.sheet:") === 0;
        }).forEach(function (key) {
          localStorage.removeItem(key);
        });
      } catch (refused) {
        // nothing was kept
      }
    }
  });

  // htmx shows refused forms and error pages as well.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var status = event.detail.xhr.status;
    if (status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // What is refused with a page of its own (too large, no database) leaves this page and what is typed as it is, and says why.
  document.addEventListener("htmx:responseError", function (event) {
    var page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    var main = document.querySelector("main");
    var said = Array.from(page.querySelectorAll(".head__title, .head__lead"), function (each) {
      return each.textContent;
    });
    if (!main || !said.length) {
      return;
    }
    var note = document.getElementById("not-done") || document.createElement("p");
    note.id = "not-done";
    note.className = "flash flash--problem";
    note.setAttribute("role", "alert");
    note.textContent = said.join(" ");
    main.prepend(note);
    note.scrollIntoView({ block: "center" });
  });
  document.addEventListener("htmx:afterSettle", toProblems);

  toProblems();
})();
