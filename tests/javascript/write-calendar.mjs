// Writes a calendar file for the Python test: a plan, its rhythm and whatever events the input lists.

import { readFileSync } from 'node:fs';
import { workCalendar } from '../../theme_overrides/assets/javascripts/plan/calendar.mjs';
import { writeCalendar } from '../../theme_overrides/assets/javascripts/plan/ics.mjs';
import { rhythmEvents } from '../../theme_overrides/assets/javascripts/plan/rhythm.mjs';

const input = JSON.parse(readFileSync(0, 'utf8'));
const rhythm = input.rhythm ? rhythmEvents(input.rhythm, workCalendar(input.years)).events : [];
process.stdout.write(writeCalendar({ ...input.file, events: [...input.file.events, ...rhythm] }));
