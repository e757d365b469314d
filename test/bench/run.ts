/** `npm run bench` and `npm run bench -- omni`: starts the bench that is asked for; must not measure. */
const benches = ["start", "omni"];
const [name = "start"] = process.argv.slice(2);
if (!benches.includes(name)) throw new Error(`there is no bench ${name}: ${benches.join(", ")}`);
await import(`./${name}.ts`);
