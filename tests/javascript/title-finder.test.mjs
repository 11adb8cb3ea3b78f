// "What is your title?": a title on a contract, in Chinese, pinyin, initials or English, finds its role.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findTitles, fold } from "../../theme_overrides/assets/javascripts/title-finder/match.mjs";

const roles = [
  { names: [name("用户运营", "yonghuyunying yhyy"), name("会员运营", "huiyuanyunying hyyy"), name("CRM 运营"), name("Lifecycle operations")] },
  { names: [name("内容运营", "neirongyunying nryy"), name("编辑", "bianji bj")] },
  { names: [name("电商运营", "dianshangyunying dsyy"), name("会员", "huiyuan hy")] },
];

/** @param {string} text @param {string} [keys] */
function name(text, keys = "") {
  return { text, keys: keys.split(" ").filter(Boolean) };
}

/** @param {string} query @returns {string[]} role and the name that matched, the typed part in brackets */
function found(query) {
  return findTitles(query, roles).map(({ candidate, name: place, range }) => {
    const role = roles[candidate];
    const text = role?.names[place]?.text ?? "";
    const marked = range ? `${text.slice(0, range[0])}[${text.slice(...range)}]${text.slice(range[1])}` : text;
    return `${role?.names[0]?.text}: ${marked}`;
  });
}

test("a synonym finds its role and is what gets marked", () => {
  assert.equal(found("会员运营")[0], "用户运营: [会员运营]");
});

test("pinyin, initials and English find the same role", () => {
  for (const typed of ["huiyuanyunying", "hyyy", "HuiYuan YunYing"]) assert.equal(found(typed)[0], "用户运营: 会员运营");
  assert.equal(found("lifecycle")[0], "用户运营: [Lifecycle] operations");
  assert.equal(found("crm运营")[0], "用户运营: [CRM 运营]");
});

test("the beginning is enough, and the better match comes first", () => {
  assert.deepEqual(found("会员"), ["电商运营: [会员]", "用户运营: [会员]运营"]);
  assert.deepEqual(found("运营").length, 3);
});

test("a longer title finds the role inside it", () => {
  assert.equal(found("资深内容运营专员")[0], "内容运营: [内容运营]");
});

test("nothing typed and nothing like it find nothing", () => {
  for (const typed of ["", "  ", "，", "厨师", "q"]) assert.deepEqual(found(typed), []);
});

test("text is compared without width, case, space and ü", () => {
  assert.equal(fold("ＣＲＭ 运营（Lü）").folded, "crm运营lv");
});
