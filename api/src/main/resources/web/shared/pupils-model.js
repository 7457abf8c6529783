// Pupils and where their cohorts take them: one forecast for every page, the one whose grades add up.
import { seriesModel, withTime } from "./series-model.js";

/** From the answers of /series and /enrolment; `level` is a level of school, or total. */
export function pupilsModel(series, enrolment, level = "total") {
  const model = seriesModel(series, null);
  const last = model.points.at(-1);
  if (!last) {
    return model;
  }
  const day = last.period_start.slice(4);
  const ahead = (enrolment?.ahead ?? []).filter((point) => point.level === level && point.grade === "total" && point.mean !== null);
  const forecast = ahead.map((point) => withTime({ ...point, period_start: `${point.period.slice(0, 4)}${day}` }, model.frequency)).filter((point) => point.start > last.start);
  return { ...model, forecast, model: enrolment?.model ?? null, originPeriod: last.period };
}
