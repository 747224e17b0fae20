// What is nicer with a script. Every page is complete without it.
"use strict";

// The table of contents shows the place one is at, where the browser does not do so itself (scroll-target-group).
const side = document.querySelector(".atb-toc--side");
if (side && !CSS.supports("scroll-target-group: auto")) {
  const links = new Map([...side.querySelectorAll('a[href^="#"]')].map((a) => [a.hash.slice(1), a]));
  const marks = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const place = () => {
    const here = marks.filter((mark) => mark.getBoundingClientRect().top < innerHeight / 3).pop() ?? marks[0];
    for (const [id, a] of links) {
      if (id === here?.id) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    }
  };
  let due = false;
  addEventListener("scroll", () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; place(); });
  }, { passive: true });
  place();
}

// The desk's list shows the open row, where the browser does not do so itself (scroll-initial-target).
const row = document.querySelector(".atb-desk__list .is-here");
if (row && !CSS.supports("scroll-initial-target: nearest")) {
  const list = row.closest(".atb-desk__list");
  list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
}

// What is typed as a password can be looked at.
for (const field of document.querySelectorAll("input[data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.setAttribute("aria-controls", field.id);
  const say = () => {
    const shown = field.type === "text";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
    button.setAttribute("aria-label", `${button.textContent}: ${field.labels[0].textContent}`);
  };
  button.addEventListener("click", () => {
    field.type = field.type === "text" ? "password" : "text";
    say();
  });
  // Browsers offer to keep passwords, not texts.
  field.form?.addEventListener("submit", () => { field.type = "password"; });
  say();
  field.after(button);
}

// A link to this page in the other language leads to the point one is at.
for (const link of document.querySelectorAll("a[hreflang]")) {
  link.addEventListener("click", () => {
    const here = [...document.querySelectorAll(".atb-read [id]")].filter((mark) => mark.getBoundingClientRect().top < innerHeight / 3).pop();
    if (here && scrollY > 0) link.hash = here.id;
  });
}

// Whoever leaves a page with a text typed is asked first. Sending the form is no leaving.
const typedInto = new Set();
for (const form of document.querySelectorAll("form:has(textarea)")) {
  // The server showed again what was typed: it is still not saved.
  if ("unsaved" in form.dataset || document.querySelector(".govuk-error-summary")) typedInto.add(form);
  form.addEventListener("input", () => typedInto.add(form));
  form.addEventListener("submit", () => typedInto.clear());
}
addEventListener("beforeunload", (leaving) => {
  if (typedInto.size > 0) leaving.preventDefault();
});

// What is pasted from a word processor or a page keeps its numbers, headings and marks: they go along with the plain
// text as long as nobody changes it.
const LONGEST_RICH = 2_000_000;
for (const rich of document.querySelectorAll("input[data-rich-of]")) {
  const field = document.getElementById(rich.dataset.richOf);
  let pasted = "";
  field?.addEventListener("paste", (event) => {
    const isWhole = field.value.slice(0, field.selectionStart).trim() === "" && field.value.slice(field.selectionEnd).trim() === "";
    pasted = isWhole ? event.clipboardData.getData("text/html") : "";
    if (pasted.length > LONGEST_RICH) pasted = "";
  });
  field?.addEventListener("input", () => {
    rich.value = pasted;
    pasted = "";
  });
}

// A text that is put into another one goes where the caret was.
for (const caret of document.querySelectorAll("input[data-caret-of]")) {
  const field = document.getElementById(caret.dataset.caretOf);
  field?.addEventListener("blur", () => { caret.value = field.selectionStart; });
}

// Ctrl+Enter saves an answer and opens the next comment.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const onward = [...document.querySelectorAll('button[name="then"]')].find((button) => button.form === event.target.form);
  if (!onward) return;
  event.preventDefault();
  onward.form.requestSubmit(onward);
});

// All comments of the desk's page are chosen with one press.
const list = document.querySelector("table[data-choose]");
if (list) {
  const boxes = [...list.querySelectorAll('input[name="chosen"]')];
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", list.dataset.choose);
  const label = document.createElement("label");
  label.append(all);
  list.querySelector("th.c-pick")?.append(label);
  all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; });
}
