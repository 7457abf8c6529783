package vn.wardcast.jobs.answers;

import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * The forecast run whose forecasts an answer may use.
 *
 * @param runId its id, as in {@code forecast.run}
 * @param writer writes with the run named in the snapshot's summary
 */
public record AnswerRun(SparkLake lake, Domains domains, String runId, TableWriter writer) {}
