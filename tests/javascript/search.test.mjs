// The search without a page: excerpts as pieces, what a line of results says, what to try where nothing is found.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces, piecesOfTitle } from "../../theme_overrides/assets/javascripts/search/excerpt.mjs";
import { groupsOf, hitOf, namesakesFirst, smooth, withoutHeading } from "../../theme_overrides/assets/javascripts/search/hit.mjs";
import { shorterQueries } from "../../theme_overrides/assets/javascripts/search/nearby.mjs";

/** @param {{ text: string, found: boolean }[]} list @returns {string} found words in brackets */
const shown = (list) => list.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

test("found words are marked and neighbours become one", () => {
  assert.equal(shown(pieces("新用户的<mark>留存</mark><mark>率</mark>上升")), "新用户的[留存率]上升");
});

test("markup in an excerpt stays text, whether escaped or not", () => {
  assert.equal(shown(pieces("a &lt;script&gt; &amp;lt; <b>x</b> <mark>y</mark>")), "a <script> &lt; <b>x</b> [y]");
});

test("the words of a query are found in a title without regard to case or pattern characters", () => {
  assert.equal(shown(piecesOfTitle("CRM 运营 (C++)", "crm c++")), "[CRM] 运营 ([C++])");
  assert.equal(shown(piecesOfTitle("留存", "  ")), "留存");
});

test("an excerpt does not repeat the heading above it", () => {
  assert.equal(withoutHeading("落后了<mark>怎么办</mark>. 落后三成：<mark>停</mark>", "落后了怎么办"), "落后三成：<mark>停</mark>");
  assert.equal(withoutHeading("<mark>A</mark> <mark>b</mark>. Text", "A b"), "Text");
  assert.equal(withoutHeading("别的开头. 正文", "标题"), "别的开头. 正文");
});

test("an excerpt begins with a word, and no Western stop divides Chinese", () => {
  assert.equal(smooth("。检验它的办法：次周<mark>留存</mark>"), "检验它的办法：次周<mark>留存</mark>");
  assert.equal(smooth("访谈提纲. 算上限 . 乘<mark>留存</mark>. 减去"), "访谈提纲；算上限；乘<mark>留存</mark>；减去");
  assert.equal(smooth("“好”的标准 v1.2. Then <mark>retention</mark>. Next"), "“好”的标准 v1.2. Then <mark>retention</mark>. Next");
});

const part = (/** @type {string} */ title, /** @type {string} */ anchor, /** @type {number} */ weight) => ({
  title, url: `/p/${anchor}`, excerpt: `${title}. 有<mark>词</mark>`, weighted_locations: [{ balanced_score: weight }],
});
const found = {
  url: "/p/", excerpt: "推广六步. 有<mark>词</mark>", meta: { title: "推广六步", summary: "边走边校正。" }, filters: { kind: ["打法"] },
  sub_results: [part("推广六步", "", 1), part("步骤", "#steps", 5)],
};

test("the page's own heading is no section of it", () => {
  const own = { ...found, sub_results: [part("推广六步 Six steps", "#page-top", 5)] };
  assert.deepEqual(hitOf(own, "词"), { kind: "打法", title: "推广六步", url: "/p/", place: "", excerpt: "有<mark>词</mark>" });
});

test("a result leads to the section that holds the words", () => {
  assert.deepEqual(hitOf(found, "词"), { kind: "打法", title: "推广六步", url: "/p/#steps", place: "步骤", excerpt: "有<mark>词</mark>" });
});

test("a result whose title holds the words leads to the page and shows its summary", () => {
  assert.deepEqual(hitOf(found, "推广"), { kind: "打法", title: "推广六步", url: "/p/", place: "", excerpt: "边走边校正。" });
});

test("a result leads to the item that begins with the words, such as a term of the glossary", () => {
  const content = ["术语", "拉新", "让", "人", "进来", "召回", "请", "离开", "的", "人", "回来", "拉新", "不", "同"].join("\u200b");
  const anchors = [["h1", "top", 0], ["div", "acquire", 1], ["div", "recall", 5]].map(([element, id, location]) => ({
    element: String(element), id: String(id), location: Number(location),
  }));
  const glossary = { ...found, url: "/g/", meta: { title: "术语" }, anchors, raw_content: content };
  assert.deepEqual(hitOf({ ...glossary, locations: [5] }, "召回"), {
    kind: "打法", title: "术语", url: "/g/#recall", place: "", excerpt: "<mark>召回</mark>请离开的人回来拉新不同",
  });
  assert.equal(hitOf({ ...glossary, locations: [11, 1] }, "拉新").url, "/g/#acquire");
  assert.equal(hitOf({ ...glossary, locations: [9] }, "人").url, "/p/#steps");
});

test("a result found by pinyin alone shows its summary", () => {
  const bySound = { ...found, excerpt: "推广六步. 把目标拆开", sub_results: [] };
  assert.deepEqual(hitOf(bySound, "tglb"), { kind: "打法", title: "推广六步", url: "/p/", place: "", excerpt: "边走边校正。" });
});

test("what is called just what was typed comes first, then what is known by that name", () => {
  const named = (/** @type {string} */ title, names = "") => ({ ...found, meta: { title, names } });
  const pages = [named("CRM", "User operations , 用户运营"), named("用户运营：高级"), named("用户运营")];
  const titles = (/** @type {string} */ query) => namesakesFirst(pages, query).map(({ meta }) => meta.title);
  assert.deepEqual(titles("用户运营"), ["用户运营", "CRM", "用户运营：高级"]);
  assert.deepEqual(titles("user operations"), ["CRM", "用户运营：高级", "用户运营"]);
  assert.deepEqual(titles("高级"), ["用户运营：高级", "CRM", "用户运营"]);
  assert.deepEqual(titles("召回"), ["CRM", "用户运营：高级", "用户运营"]);
});

test("groups follow the best result and keep the order within", () => {
  const hits = ["指标", "打法", "指标"].map((kind, index) => ({ kind, title: String(index), url: "", excerpt: "", place: "" }));
  assert.deepEqual(groupsOf(hits).map(({ kind, hits: list }) => [kind, ...list.map(({ title }) => title)]), [
    ["指标", "0", "2"],
    ["打法", "1"],
  ]);
});

test("where nothing is found, words are tried alone and then shortened, a few times at most", () => {
  assert.deepEqual(shorterQueries("留存律"), ["留存", "留"]);
  assert.deepEqual(shorterQueries("retenton").slice(0, 2), ["retento", "retent"]);
  assert.deepEqual(shorterQueries("用户 abc"), ["用户", "abc", "用"]);
  assert.deepEqual(shorterQueries(" "), []);
  assert.ok(shorterQueries("很长很长很长很长的一个问题，怎么办呢").length <= 6);
});
