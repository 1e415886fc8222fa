// Filters and links. Without this script the page is complete: everything shows, and anchors work.
"use strict";
(() => {
  const form = document.getElementById("filter");
  const search = document.getElementById("q");
  const claims = [...document.querySelectorAll("article.claim")];
  const rows = new Map([...document.querySelectorAll("tr[data-claim]")].map((row) => [row.dataset.claim, row]));
  const chosen = (name) => [...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value);
  const fold = (text) => text.toLowerCase().replace(/\s+/g, "");

  // the element that the address names, even where its id has a slash; an old name leads to its claim
  function target() {
    const id = decodeURIComponent(location.hash.slice(1));
    return id ? document.getElementById(id) : null;
  }

  function apply() {
    const verdicts = chosen("verdict");
    const evidence = chosen("evidence");
    const words = search.value.split(/\s+/).filter(Boolean).map(fold);
    const linked = target();
    let shown = 0;
    let statements = 0;
    for (const claim of claims) {
      const about = fold(claim.dataset.search);
      let any = false;
      for (const statement of claim.querySelectorAll(".statement")) {
        const found = fold(statement.dataset.search);
        const held = statement.dataset.evidence.split(",");
        const fits =
          (!verdicts.length || verdicts.includes(claim.dataset.verdict)) &&
          (!evidence.length || evidence.some((word) => held.includes(word))) &&
          words.every((word) => about.includes(word) || found.includes(word));
        // what a link names is shown whatever the filter says
        const asked = linked && (statement.contains(linked) || (claim.contains(linked) && !linked.closest(".statement")));
        statement.hidden = !(fits || asked);
        any = any || !statement.hidden;
        statements += statement.hidden ? 0 : 1;
      }
      claim.hidden = !any;
      shown += any ? 1 : 0;
      if (rows.has(claim.id)) rows.get(claim.id).hidden = !any;
    }
    const filtered = verdicts.length || evidence.length || words.length;
    document.getElementById("nothing").hidden = shown > 0;
    document.getElementById("shown").value = filtered
      ? `${shown} of ${claims.length} claims, ${statements} ${statements === 1 ? "statement" : "statements"}`
      : "";
    document.documentElement.dataset.shown = String(shown);
  }

  // the filter lives in the address, so that a link to what is shown can be pasted
  function remember() {
    const query = new URLSearchParams();
    for (const name of ["verdict", "evidence"]) {
      if (chosen(name).length) query.set(name, chosen(name).join(","));
    }
    if (search.value.trim()) query.set("q", search.value.trim());
    const text = query.toString().replaceAll("%2C", ",");
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
    } catch {
      // some browsers refuse this for files; the filter works all the same
    }
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of ["verdict", "evidence"]) {
      const values = (query.get(name) || "").split(",");
      for (const box of form.querySelectorAll(`input[name=${name}]`)) box.checked = values.includes(box.value);
    }
    search.value = query.get("q") || "";
  }

  function reveal() {
    apply();
    const linked = target();
    if (!linked) return;
    for (let node = linked; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    linked.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => {
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    apply();
    remember();
  }));
  window.addEventListener("hashchange", reveal);
  window.addEventListener("popstate", () => { recall(); apply(); });

  for (const button of document.querySelectorAll("button.copy")) {
    if (!navigator.clipboard) continue; // not offered where it would do nothing
    button.hidden = false;
    button.addEventListener("click", async () => {
      const label = button.textContent;
      const text = button.dataset.copy ?? location.href.split("#")[0] + "#" + button.dataset.link;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "copied";
      } catch {
        button.textContent = "not allowed";
      }
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  }

  // on paper every proof and witness is open
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not(.more):not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  recall();
  reveal();
})();
