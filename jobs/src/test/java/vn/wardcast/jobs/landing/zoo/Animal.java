package vn.wardcast.jobs.landing.zoo;

import java.io.IOException;

/**
 * One file of the zoo.
 *
 * @param name what it is called, unique
 * @param rule the rule it tests, in a sentence
 * @param file its path under the landing folder; the folder names the domain
 * @param bytes writes its content
 * @param expected what every cell of it must give
 */
record Animal(String name, String rule, String file, Bytes bytes, Expected expected) {

    /** Content that is written when it is needed: some animals are large. */
    interface Bytes {
        byte[] write() throws IOException;
    }

    /** Begins an animal. */
    static Begun named(String name, String rule) {
        return new Begun(name, rule);
    }

    /** An animal that has a name, and no body yet. */
    record Begun(String name, String rule) {
        Born in(String file, Bytes bytes) {
            return new Born(name, rule, file, bytes);
        }

        Born in(String file, Book book) {
            return in(file, book::bytes);
        }

        /** A text file in UTF-8. */
        Born in(String file, String text) {
            return in(file, () -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** An animal of which nobody has said yet what to expect. */
    record Born(String name, String rule, String file, Bytes bytes) {
        Animal gives(Expected expected) {
            return new Animal(name, rule, file, bytes, expected);
        }
    }
}
