// Writes a workbook for the Python test, as hexadecimal digits.

import { readFileSync } from 'node:fs';
import { writeWorkbook } from '../../theme_overrides/assets/javascripts/formats/xlsx.mjs';

process.stdout.write(Buffer.from(writeWorkbook(JSON.parse(readFileSync(0, 'utf8')))).toString('hex'));
