package vn.wardcast.jobs.landing.zoo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reader made of one animal.
 *
 * @param animal which
 * @param outcomes how many expectations ended how
 * @param failures expectations that were not met, in words
 * @param silentlyWrong numbers that entered and should not have, and secrets that were said
 * @param needless complaints about cells nobody should complain about
 * @param reading what it gave
 */
record Score(
        Animal animal,
        Map<Outcome, Integer> outcomes,
        List<String> failures,
        List<String> silentlyWrong,
        List<String> needless,
        Reading reading) {

    /** How one expectation ended. */
    enum Outcome {
        /** As it must be. */
        RIGHT,
        /** The rules permit a refusal too, and the exact number came. */
        EXACT_WHERE_BOTH_ARE_RIGHT,
        /** The rules permit the number too, and a refusal came. */
        REFUSED_WHERE_BOTH_ARE_RIGHT,
        /** The right number without the warning it needs. */
        UNWARNED,
        /** The right number under a wrong cell. */
        MISPLACED,
        /** Kept out though it can be read. */
        REJECTED_THOUGH_READABLE,
        /** Kept out rightly, with a reason that does not tell why. */
        OTHER_REASON,
        /** Gone, and nobody was told. */
        LOST,
        /** A number where none may be; counted among the silently wrong too. */
        WRONG,
        /** A complaint about a missing mark, or none where one is due. */
        UNTOLD;

        boolean isRight() {
            return this == RIGHT || this == EXACT_WHERE_BOTH_ARE_RIGHT || this == REFUSED_WHERE_BOTH_ARE_RIGHT;
        }
    }

    static Score of(Animal animal, Reading reading) {
        return new Judge(animal, reading).judged();
    }

    int cells() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    int right() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isRight())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean isPerfect() {
        return right() == cells() && silentlyWrong.isEmpty();
    }

    /** Compares, expectation by expectation. */
    private static final class Judge {

        private final Animal animal;
        private final Reading reading;
        private final Map<String, Fact> byIdentity = new HashMap<>();
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<String> failures = new ArrayList<>();
        private final List<String> silentlyWrong = new ArrayList<>();

        private Judge(Animal animal, Reading reading) {
            this.animal = animal;
            this.reading = reading;
            reading.facts().forEach(fact -> byIdentity.putIfAbsent(fact.identity(), fact));
        }

        private Score judged() {
            reading.crash().ifPresent(crash -> failures.add("CRASH " + crash));
            for (Expectation expectation : animal.expected().all()) {
                Outcome outcome = outcome(expectation);
                outcomes.merge(outcome, 1, Integer::sum);
                if (!outcome.isRight()) {
                    failures.add(outcome + " " + expectation);
                }
            }
            findUnexpected();
            findSecrets();
            return new Score(animal, outcomes, failures, silentlyWrong, needless(), reading);
        }

        private Outcome outcome(Expectation expectation) {
            if (expectation instanceof Expectation.Enters enters) {
                return entered(enters.fact());
            } else if (expectation instanceof Expectation.EntersWarned warned) {
                Outcome entered = entered(warned.fact());
                // The warning may stand at the cell that is odd, a code or name of the same row.
                return entered == Outcome.RIGHT && !isTold(warned.place().wholeRow(), warned.because(), false)
                        ? Outcome.UNWARNED
                        : entered;
            } else if (expectation instanceof Expectation.EntersOrRejected either) {
                return either(either);
            } else if (expectation instanceof Expectation.Rejected rejected) {
                return rejected(rejected.place(), rejected.because());
            } else if (expectation instanceof Expectation.Missing missing) {
                return missing(missing.place());
            } else if (expectation instanceof Expectation.Told told) {
                return reading.issues().stream()
                                .anyMatch(issue -> told.because().accepts(issue)
                                        && issue.place().isWithin(told.place()))
                        ? Outcome.RIGHT
                        : Outcome.UNTOLD;
            }
            return refused(((Expectation.Refused) expectation).because());
        }

        private Outcome entered(Fact wanted) {
            Fact got = byIdentity.get(wanted.identity());
            if (got == null) {
                return isRejected(wanted.place()) ? Outcome.REJECTED_THOUGH_READABLE : Outcome.LOST;
            }
            if (!got.value().equals(wanted.value())) {
                return Outcome.WRONG;
            }
            return got.place().isWithin(wanted.place()) ? Outcome.RIGHT : Outcome.MISPLACED;
        }

        private Outcome either(Expectation.EntersOrRejected either) {
            Outcome entered = entered(either.fact());
            if (entered == Outcome.RIGHT) {
                return Outcome.EXACT_WHERE_BOTH_ARE_RIGHT;
            }
            if (entered == Outcome.LOST || entered == Outcome.REJECTED_THOUGH_READABLE) {
                Outcome rejected = rejected(either.place().wholeRow(), either.because());
                return rejected == Outcome.RIGHT ? Outcome.REFUSED_WHERE_BOTH_ARE_RIGHT : rejected;
            }
            return entered;
        }

        private Outcome rejected(Place place, Because because) {
            if (reading.facts().stream().anyMatch(fact -> fact.place().isWithin(place))) {
                return Outcome.WRONG;
            }
            if (isTold(place, because, true)) {
                return Outcome.RIGHT;
            }
            return isRejected(place) ? Outcome.OTHER_REASON : Outcome.LOST;
        }

        private Outcome missing(Place place) {
            if (reading.facts().stream().anyMatch(fact -> fact.place().isWithin(place))) {
                return Outcome.WRONG;
            }
            boolean complained =
                    reading.issues().stream().anyMatch(issue -> issue.place().isWithin(place));
            return reading.crash().isPresent() ? Outcome.LOST : complained ? Outcome.UNTOLD : Outcome.RIGHT;
        }

        private Outcome refused(Because because) {
            if (!reading.facts().isEmpty()) {
                return Outcome.WRONG;
            }
            if (!reading.refused()) {
                return Outcome.UNTOLD;
            }
            return reading.issues().stream().anyMatch(issue -> issue.rejects() && because.accepts(issue))
                    ? Outcome.RIGHT
                    : Outcome.OTHER_REASON;
        }

        private boolean isTold(Place place, Because because, boolean rejects) {
            return reading.issues().stream()
                    .anyMatch(issue -> issue.rejects() == rejects && because.accepts(issue) && speaksOf(issue, place));
        }

        private boolean isRejected(Place place) {
            return reading.issues().stream().anyMatch(issue -> issue.rejects() && speaksOf(issue, place));
        }

        /** A fault of a key concerns its whole row; a fault of one of several measures concerns that one only. */
        private boolean speaksOf(Reading.Issue issue, Place place) {
            return issue.place().covers(place) || (issue.place().inRowOf(place) && !isMeasure(issue.place()));
        }

        private boolean isMeasure(Place place) {
            return wanted().stream().anyMatch(fact -> fact.place().equals(place));
        }

        /** Every number that nobody expects, every one that differs, and every one that enters twice. */
        private void findUnexpected() {
            Map<String, Set<String>> allowed = new HashMap<>();
            wanted().forEach(fact -> allowed.computeIfAbsent(fact.identity(), any -> new HashSet<>())
                    .add(fact.value()));
            Set<String> seen = new HashSet<>();
            for (Fact fact : reading.facts()) {
                if (!allowed.getOrDefault(fact.identity(), Set.of()).contains(fact.value())) {
                    silentlyWrong.add("UNEXPECTED " + fact);
                } else if (!seen.add(fact.identity())) {
                    silentlyWrong.add("TWICE " + fact);
                }
            }
        }

        private List<Fact> wanted() {
            List<Fact> wanted = new ArrayList<>(animal.expected().permitted());
            for (Expectation expectation : animal.expected().all()) {
                if (expectation instanceof Expectation.Enters enters) {
                    wanted.add(enters.fact());
                } else if (expectation instanceof Expectation.EntersWarned warned) {
                    wanted.add(warned.fact());
                } else if (expectation instanceof Expectation.EntersOrRejected either) {
                    wanted.add(either.fact());
                }
            }
            return wanted;
        }

        private void findSecrets() {
            for (String secret : animal.expected().secrets()) {
                if (reading.spoken().contains(secret)) {
                    silentlyWrong.add(
                            "SAID the secret that ends in " + secret.substring(Math.max(0, secret.length() - 3)));
                }
            }
        }

        private List<String> needless() {
            return reading.issues().stream()
                    .filter(Reading.Issue::rejects)
                    .filter(issue -> animal.expected().all().stream().noneMatch(wanted -> explains(wanted, issue)))
                    .map(Reading.Issue::toString)
                    .toList();
        }

        private boolean explains(Expectation wanted, Reading.Issue issue) {
            return !(wanted instanceof Expectation.Enters)
                    && !(wanted instanceof Expectation.Missing)
                    && (wanted.place().isWithin(issue.place()) || speaksOf(issue, wanted.place()));
        }
    }
}
