"use strict";
const form = document.querySelector("form");
const findings = Array.from(document.querySelectorAll("details"));
const shown = document.querySelector("output");
const count = (name) => findings.map((f) => Number(f.dataset[name]));
const instances = count("instances");
const introduced = count("introduced");
const total = instances.reduce((sum, n) => sum + n, 0);
const texts = findings.map((f) => f.textContent.toLowerCase());

function choose() {
  const wanted = new FormData(form);
  const severities = wanted.getAll("severity");
  const counted = wanted.get("new") ? introduced : instances;
  const words = wanted.get("search").toLowerCase().split(/\s+/).filter(Boolean);
  let n = 0;
  findings.forEach((f, i) => {
    const is = f.dataset;
    const fits = severities.includes(is.severity) &&
      (!wanted.get("outcome") || wanted.get("outcome") === is.outcome) &&
      (!wanted.get("service") || wanted.get("service") === is.service) &&
      counted[i] > 0 &&
      words.every((w) => texts[i].includes(w));
    f.hidden = !fits;
    n += fits ? counted[i] : 0;
  });
  shown.textContent = n + " of " + total + " shown";
}

form.hidden = false;
form.addEventListener("input", choose);
form.addEventListener("submit", (e) => e.preventDefault());
form.addEventListener("reset", () => setTimeout(choose));
const all = document.getElementById("all");
all.addEventListener("click", () => {
  const open = all.getAttribute("aria-pressed") !== "true";
  all.setAttribute("aria-pressed", String(open));
  findings.forEach((f) => { f.open = open; });
});
document.addEventListener("keydown", (e) => {
  if (e.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) {
    e.preventDefault();
    form.elements.search.focus();
  }
});
let opened = [];
addEventListener("beforeprint", () => {
  opened = findings.filter((f) => !f.open);
  opened.forEach((f) => { f.open = true; });
});
addEventListener("afterprint", () => opened.forEach((f) => { f.open = false; }));
choose();
