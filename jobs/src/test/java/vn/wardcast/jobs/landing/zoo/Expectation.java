package vn.wardcast.jobs.landing.zoo;

/** What one cell, sheet or file of an animal must give. */
sealed interface Expectation {

    Place place();

    /** The number enters, and nobody complains about it beyond what is {@code allowed}. */
    record Enters(Fact fact) implements Expectation {
        @Override
        public Place place() {
            return fact.place();
        }
    }

    /** The number enters and a warning says why it deserves a look. */
    record EntersWarned(Fact fact, Because because) implements Expectation {
        @Override
        public Place place() {
            return fact.place();
        }
    }

    /** The rules leave both open: the exact number, or a refusal with this reason. */
    record EntersOrRejected(Fact fact, Because because) implements Expectation {
        @Override
        public Place place() {
            return fact.place();
        }
    }

    /** Nothing enters from here, and an issue says why. */
    record Rejected(Place place, Because because) implements Expectation {}

    /** A missing mark: nothing enters and nobody complains. */
    record Missing(Place place) implements Expectation {}

    /** An issue about this place that keeps nothing out by itself. */
    record Told(Place place, Because because) implements Expectation {}

    /** The whole file is refused. */
    record Refused(Because because) implements Expectation {
        @Override
        public Place place() {
            return Place.FILE;
        }
    }
}
