import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLevel, emptyAnswers } from '../../theme_overrides/assets/javascripts/assessment/answers.mjs';
import { memberFile, sharedResult } from '../../theme_overrides/assets/javascripts/assessment/files.mjs';
import { readPasted } from '../../theme_overrides/assets/javascripts/assessment/pasted.mjs';
import { takeSnapshot } from '../../theme_overrides/assets/javascripts/assessment/snapshots.mjs';
import { encodeFragment } from '../../theme_overrides/assets/javascripts/storage/fragment.mjs';
import { sampleContent } from './sample-content.mjs';

const content = sampleContent({ junior: [['data', 1, 1, 'core']], mid: [['data', 2, 3, 'core']] });

/** @returns {any} */
function taken() {
  const answers = chooseLevel(emptyAnswers(), /** @type {any} */ (content.skills[0]), 2);
  return takeSnapshot(content, answers, { id: 's', asOf: '2026-03-05', role: 'user-ops', target: 'mid' });
}

/** @param {string} name @returns {Promise<string>} */
async function link(name) {
  const packed = await encodeFragment(sharedResult(taken(), name));
  assert.ok(packed.ok);
  return `https://example.org/handbook/assess/#result=${packed.ok ? packed.text : ''}`;
}

test('the text of a file is read as the file is, words around it or not', async () => {
  const text = JSON.stringify(memberFile(taken(), '小李', { data: [{ text: '周报', link: '', date: '2026-03-01' }] }));
  for (const pasted of [text, `这是我的测评：\n${text}\n辛苦了`]) {
    const { members, refused } = await readPasted(pasted);
    assert.deepEqual([members[0]?.value.name, members[0]?.value.snapshot.ratings, members[0]?.fromLink], ['小李', { data: 2 }, false]);
    assert.equal(members[0]?.value.evidence.data?.[0]?.text, '周报');
    assert.deepEqual(refused, []);
  }
});

test('links are found in the midst of a message, each for itself, without evidence', async () => {
  const message = `小李：${await link('小李')}，小张（${await link('小张')}）
坏的 https://example.org/#result=1.00000000.abc`;
  const { members, refused } = await readPasted(message);
  assert.deepEqual(members.map(({ value, fromLink }) => [value.name, value.snapshot.ratings, value.evidence, fromLink]), [
    ['小李', { data: 2 }, {}, true],
    ['小张', { data: 2 }, {}, true],
  ]);
  assert.deepEqual(refused, ['damaged']);
});

test('anything else is refused with its reason', async () => {
  const cases = { '': 'empty', hello: 'not-json', '{"some":"thing"}': 'foreign', '{"opsbook":"backup","format":1}': 'other-kind', '{"opsbook":"assessment","format":9}': 'newer-version', '#result=%': 'foreign' };
  for (const [text, reason] of Object.entries(cases)) {
    const { members, refused } = await readPasted(text);
    assert.deepEqual([members, refused], [[], [reason]], text);
  }
});
