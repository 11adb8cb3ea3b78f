// A plan that somebody prepared, taken from the link after the reader agreed; and the link for passing one on.

import { button, copyOrShow } from '../export/outlets.mjs';
import { fullDay } from '../plan/day-words.mjs';
import { parseDay } from '../plan/dates.mjs';
import { readDates } from '../plan/schedule.mjs';
import { planFromShare, sharedPlan, sharedPlanSchema } from '../plan/sharing.mjs';
import { siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';
import { decodeFragment, encodeFragment } from '../storage/fragment.mjs';

/** @typedef {import('../plan/sharing.mjs').KeptPlan} KeptPlan */

const MARK = '#plan=';

/** @param {KeptPlan} kept @param {HTMLElement} status */
export async function copyPlanLink(kept, status) {
  const packed = await encodeFragment(sharedPlan(kept));
  if (!packed.ok) return status.replaceChildren(words('plan.link_failed'));
  await copyOrShow(`${location.origin}${location.pathname}${MARK}${packed.text}`, status, words('plan.link_copied'));
}

/** @param {string} text @returns {HTMLElement} */
function refusal(text) {
  return make('div', { class: 'ob-banner ob-banner--bad', role: 'alert' }, make('p', {}, text));
}

function forget() {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/**
 * @param {string} onboarding id of the plan on this page @param {string} language @param {() => KeptPlan | null} kept
 * @param {(plan: KeptPlan) => void} use
 * @returns {Promise<HTMLElement | null>} the offer, or why it is none; null without a link
 */
export async function sharedOffer(onboarding, language, kept, use) {
  if (!location.hash.startsWith(MARK)) return null;
  const read = await decodeFragment(sharedPlanSchema, location.hash.slice(MARK.length));
  const dates = read.ok ? readDates({ ...read.value, end: read.value.end }) : null;
  if (!read.ok || !dates?.ok) return refusal(words('plan.shared_bad'));
  const asked = siteData().renamed?.['onboarding']?.[read.value.onboarding] ?? read.value.onboarding;
  if (asked !== onboarding) return refusal(words('plan.shared_other'));
  const plan = { ...planFromShare(read.value), onboarding };
  const span = { start: fullDay(language, parseDay(plan.start) ?? 0), end: fullDay(language, dates.end) };
  const banner = make('div', { class: 'ob-banner', role: 'status' }, make('p', {}, words('plan.shared', span)));
  const agree = button(words(kept() ? 'plan.shared_over' : 'plan.shared_use'), () => {
    forget();
    banner.remove();
    use(plan);
  }, 'ob-button ob-button--primary ob-button--small');
  const refuse = button(words('plan.shared_no'), () => {
    forget();
    banner.remove();
  });
  banner.append(make('p', {}, agree, ' ', refuse));
  return banner;
}
