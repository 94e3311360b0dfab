// Loaded before a served department of a test (`node --import`): its clock goes on from wherever the test put it.
const RealDate = Date;
let aheadMs = 0;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + aheadMs);
    else super(...given);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
};

process.on('message', ({ aheadMs: asked }) => {
  aheadMs = asked;
  process.send?.({ aheadMs });
});
process.channel?.unref(); // the department ends as it would without a test
