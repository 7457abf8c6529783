# Sourced by the launchers beside it: finds the root, builds what is missing, sets JAVA and CLASSPATH.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
STAMP="$ROOT/benchmarks/target/built"
# Names of provinces need UTF-8, and a container often has no locale.
[[ "$(locale charmap 2>/dev/null)" == UTF-8 ]] || export LC_ALL=C.UTF-8

JAVA="java"
if [[ -n "${JAVA_HOME:-}" ]]; then JAVA="$JAVA_HOME/bin/java"; fi
command -v "$JAVA" >/dev/null || { echo "Cannot find Java: install a JDK 17 or newer, or set JAVA_HOME" >&2; exit 1; }

is_built() {
  [[ -f "$STAMP" && -f "$ROOT/benchmarks/target/classpath" ]] || return 1
  [[ -z "$(find "$ROOT"/pom.xml "$ROOT"/models/{pom.xml,src/main} "$ROOT"/benchmarks/{pom.xml,reference.csv,src/main} \
    -newer "$STAMP" -print -quit)" ]]
}

if ! is_built; then
  echo "Building the models and their benchmarks" >&2
  mvn -B -q -ntp -f "$ROOT/pom.xml" -Pbenchmarks -pl benchmarks -am -DskipTests -Dspotless.skip=true process-classes >&2
  touch "$STAMP"
fi
export CLASSPATH="$ROOT/benchmarks/target/classes:$(<"$ROOT/benchmarks/target/classpath")"
