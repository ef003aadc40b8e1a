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
  document.addEventListener("htmx:afterSettle", toProblems);

  toProblems();
})();
