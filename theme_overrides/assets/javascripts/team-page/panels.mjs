// What shows members side by side, loaded once there are any.

export { leadPanel } from './lead-panel.mjs';
export { talkPanel } from './talk-panel.mjs';
export { teamPanel } from './team-panel.mjs';
