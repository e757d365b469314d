/** `npm run simulate`: plays the month, prints the issues as a table, and fails where a person would have wanted another. */
import { playMonth } from "./month.ts";

const { faults, rows, runs, writes } = await playMonth((line) => console.log(line));
console.log(`\n${runs} runs in 30 days, ${writes} writes\n`);
console.log("| issue | state | what was told |\n|---|---|---|");
for (const { title, state, told } of rows) console.log(`| ${title} | ${state} | ${told.join("<br>") || "nothing"} |`);
for (const fault of faults) console.error(`\nnot as wanted: ${fault}`);
console.log(faults.length === 0 ? "\nAs a person would have wanted it." : "");
process.exitCode = faults.length === 0 ? 0 : 1;
