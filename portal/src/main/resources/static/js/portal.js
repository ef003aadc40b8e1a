// Nothing here is needed: every page works without it.
(function () {
  "use strict";

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
