// The day on which the transcripts were written: the executable has no other way to be told.
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? ["2026-11-22T12:00:00Z"] : given));
  }
};
