package vn.wardcast.jobs.landing.zoo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All animals. Run as a program it writes them into a folder, so that people can look at them and load them by hand, and prints
 * what each cell must give.
 */
final class Zoo {

    private Zoo() {}

    static List<Animal> animals() {
        List<Animal> animals = new ArrayList<>();
        Stream.of(
                        FormsHouse.animals(),
                        LayoutHouse.animals(),
                        FormulaHouse.animals(),
                        MeasureHouse.animals(),
                        NumberHouse.animals(),
                        DateHouse.animals(),
                        UnitHouse.animals(),
                        CodeHouse.animals(),
                        CheckHouse.animals(),
                        TextHouse.animals(),
                        EncodingHouse.animals(),
                        PrivacyHouse.animals(),
                        HostileHouse.animals())
                .forEach(animals::addAll);
        Set<String> names = new HashSet<>();
        for (Animal animal : animals) {
            if (!names.add(animal.name())) {
                throw new IllegalStateException("Two animals are called '%s'".formatted(animal.name()));
            }
        }
        return animals;
    }

    /** Writes every animal into {@code args[0]} and the expected results to standard output as CSV. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Cannot write the zoo: name one folder");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("animal,rule,file,place,expected");
        for (Animal animal : animals()) {
            Path file =
                    Path.of(args[0]).resolve(animal.name().replace(' ', '-')).resolve(animal.file());
            Files.createDirectories(file.getParent());
            Files.write(file, animal.bytes().write());
            for (Expectation expectation : animal.expected().all()) {
                out.println(line(animal, expectation));
            }
        }
    }

    private static String line(Animal animal, Expectation expectation) {
        return Stream.of(animal.name(), animal.rule(), animal.file(), expectation.place(), expectation)
                .map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"')
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
    }
}
