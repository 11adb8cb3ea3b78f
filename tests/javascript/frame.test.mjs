// Small decisions of the frame: overdue reviews, language preference, words of a missing address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { guess } from "../../theme_overrides/assets/javascripts/lost/guess.mjs";
import { prefers } from "../../theme_overrides/assets/javascripts/pointer/preference.mjs";
import { daysOverdue } from "../../theme_overrides/assets/javascripts/review/overdue.mjs";
import { asksForSearch } from "../../theme_overrides/assets/javascripts/search/open.mjs";
import { fill } from "../../theme_overrides/assets/javascripts/site/data.mjs";

test("a review is overdue from the day after it was due, in the reader's own calendar", () => {
  assert.equal(daysOverdue("2026-05-01", new Date(2026, 4, 1, 23, 59)), 0);
  assert.equal(daysOverdue("2026-05-01", new Date(2026, 4, 2, 0, 1)), 1);
  assert.equal(daysOverdue("2026-02-27", new Date(2026, 2, 2)), 3);
  assert.equal(daysOverdue("2026-05-01", new Date(2025, 0, 1)), 0);
});

test("what is no date is never overdue", () => {
  for (const due of ["", "soon", "2026-5-1"]) assert.equal(daysOverdue(due, new Date(2030, 0, 1)), 0);
});

test("the other language is offered only to those who put it first", () => {
  assert.equal(prefers(["en-GB", "zh-CN"], "zh", "en"), true);
  assert.equal(prefers(["zh-CN", "en"], "zh", "en"), false);
  assert.equal(prefers(["fr", "en"], "zh", "en"), true);
  assert.equal(prefers(["fr"], "zh", "en"), false);
});

test("a missing address becomes words to search for", () => {
  assert.deepEqual(guess("/handbook/en/roles/user-opss/", "/handbook/"), { inFolder: "en", query: "user opss" });
  assert.deepEqual(guess("/handbook/%E7%95%99%E5%AD%98.html", "/handbook/"), { inFolder: "%E7%95%99%E5%AD%98.html", query: "留存" });
  assert.deepEqual(guess("/handbook/%E0%A4%A", "/handbook/"), { inFolder: "%E0%A4%A", query: "%E0%A4%A" });
  assert.deepEqual(guess("/handbook/", "/handbook/"), { inFolder: "", query: "" });
});

test("only Ctrl or ⌘ with K opens the search, no single key", () => {
  const press = (/** @type {Partial<KeyboardEvent>} */ keys) =>
    asksForSearch(/** @type {KeyboardEvent} */ ({ key: "k", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...keys }));
  assert.equal(press({ ctrlKey: true }), true);
  assert.equal(press({ metaKey: true, key: "K" }), true);
  assert.equal(press({}), false);
  assert.equal(press({ key: "/" }), false);
  assert.equal(press({ ctrlKey: true, shiftKey: true }), false);
});

test("placeholders are filled, and what is not known stays", () => {
  assert.equal(fill("{count} 条，{what}", { count: 3 }), "3 条，{what}");
});

test("one thing is named in the singular, any other number in the plural", () => {
  const text = "{days} {days:day|days} overdue";
  assert.equal(fill(text, { days: 1 }), "1 day overdue");
  assert.equal(fill(text, { days: "12" }), "12 days overdue");
  assert.equal(fill(text, { days: 0 }), "0 days overdue");
});
