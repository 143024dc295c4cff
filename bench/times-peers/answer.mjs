// Other libraries' times in the shape of `readout annotate`: JSONL articles in, one line with `times` out for each.
//   node bench/times-peers/answer.mjs chrono < articles.jsonl
// So that a scorer that runs a command can be given any of them. The peers get the publication day at noon, UTC, as their reference.
import { createInterface } from 'node:readline'
import { PEERS } from './peers.mjs'

const read = PEERS[process.argv[2]]
if (!read) {
  console.error(`usage: answer.mjs ${Object.keys(PEERS).join('|')}`)
  process.exit(2)
}
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text, published } = JSON.parse(line)
  console.log(
    JSON.stringify({
      id,
      times: read(text, published ?? null).map(({ candidates, ...time }) => ({ ...time, ...candidates[0] })),
    }),
  )
}
