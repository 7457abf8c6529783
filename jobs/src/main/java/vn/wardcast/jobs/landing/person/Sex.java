package vn.wardcast.jobs.landing.person;

import java.util.Optional;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.value.NumberReader;

/** The two sexes that an identity number tells apart. */
enum Sex {
    MALE,
    FEMALE;

    /** The sex a cell names, in the words and codes (1 nam, 2 nữ) of the population register; empty when it names none. */
    static Optional<Sex> in(Cell cell) {
        return switch (Words.fold(NumberReader.whole(cell))) {
            case "nam", "male", "m", "1" -> Optional.of(MALE);
            case "nu", "female", "f", "2" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }
}
