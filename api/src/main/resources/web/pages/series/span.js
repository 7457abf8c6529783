// How much of the past is worth its place when nothing else was asked for.

const RECENT = { year: 40, quarter: 40, month: 72, week: 156, day: 240 };

/** The series with its recent past only. */
export function recent(model) {
  const points = model.points.slice(-RECENT[model.frequency]);
  return { ...model, points, hidden: model.hidden.filter((point) => point.start >= points[0].start) };
}

export function hasMore(model) {
  return model.points.length > RECENT[model.frequency];
}
