// Prints a script for the recorders: iterations that stay open while the map is filled, emptied, cleared and grown.
//
//	node walk-script.mjs SEED STEPS KEYS [nan] > ops.txt
//
// Phases alternate between filling and emptying, so that maps grow, split, gather tombstones and start anew under several
// open iterators; each iterator is walked in bursts, some to their end. With `nan` (for -key f64) some keys are NaN.

const [seed = 1, steps = 2000, keys = 300] = process.argv.slice(2, 5).map(Number);
const withNaN = process.argv[5] === 'nan';
// Maps of thousands of entries, whose tables split: long phases, few iterators.
const large = keys > 1000;

let state = BigInt(seed);
function below(n) {
  state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
  let x = state;
  x = BigInt.asUintN(64, (x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n);
  x = BigInt.asUintN(64, (x ^ (x >> 27n)) * 0x94d049bb133111ebn);
  return Number((x ^ (x >> 31n)) % BigInt(n));
}

const key = () => (withNaN && below(12) === 0 ? 'nan' : String(below(keys)));
const lines = [`new ${below(3) === 0 ? below(keys) : 0}`];
const open = [];
let opened = 0;
let filling = true;
while (lines.length < steps) {
  if (below(large ? 2000 : 150) === 0) filling = !filling;
  const x = below(100);
  if (x < 45) {
    lines.push(filling === x < 38 ? `a ${key()} ${lines.length}` : `d ${key()}`);
  } else if (x < 50) {
    lines.push(`g ${key()}`);
  } else if (x < 54 && below(large ? 20 : 2) === 0) {
    open.push(`it${opened}`);
    lines.push(`i it${opened++}`);
    if (open.length > 6) open.shift();
  } else if (x === 99 && below(large ? 60 : 12) === 0) {
    lines.push('c');
  } else if (open.length > 0) {
    const name = open[below(open.length)];
    const burst = below(25) === 0 ? 40 : 1 + below(4);
    for (let i = 0; i < burst && lines.length < steps; i++) lines.push(`n ${name}`);
  }
}
console.log(lines.join('\n'));
