#!/usr/bin/env bash
# Runs a verb of the jobs on a Spark cluster:
#   deploy/spark-submit.sh [OPTIONS OF SPARK-SUBMIT] -- VERB [ARGUMENTS]
#   deploy/spark-submit.sh --master spark://spark.example:7077 -- pipeline /srv/wardcast/landing
# Settings come from wardcast.yaml in the working folder and from WARDCAST_* variables; see deploy/README.md.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
: "${SPARK_HOME:?Đặt SPARK_HOME · Set SPARK_HOME to a Spark 4.1 with Scala 2.13}"

options=()
master="${WARDCAST_SPARK_MASTER:-}"
while (($#)) && [[ "$1" != -- ]]; do
  [[ "$1" == --master && $# -ge 2 ]] && master="$2"
  [[ "$1" == --master=* ]] && master="${1#--master=}"
  options+=("$1")
  shift
done
(($# >= 2)) || { sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
shift
[[ -n "$master" ]] || { echo "Cần --master · --master is missing" >&2; exit 2; }

jobs="$ROOT/jobs/target/wardcast-jobs.jar"
[[ -f "$jobs" ]] || { echo "Chưa dựng; chạy · Not built; run: mvn -f $ROOT/pom.xml -DskipTests package" >&2; exit 1; }
jars="$(printf '%s,' "$ROOT"/jobs/target/lib/*.jar "$ROOT"/jobs/target/spark/iceberg-spark-runtime-*.jar)"

# The setting must say the same as --master: for local masters the driver listens on the loopback address only.
export WARDCAST_SPARK_MASTER="$master"
exec "$SPARK_HOME/bin/spark-submit" --master "$master" --deploy-mode client ${options[@]+"${options[@]}"} \
  --name wardcast --class vn.wardcast.jobs.Main --jars "${jars%,}" "$jobs" "$@"
