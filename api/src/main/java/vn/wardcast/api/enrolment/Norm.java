package vn.wardcast.api.enrolment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.Phrase;

/**
 * A norm as the forecast keeps it, {@code age_3: 25, age_4: 30 pupils a class; 2.2 teachers a class}.
 *
 * @param sizes pupils a class by the grades they hold for, {@code 1 2 3}; one norm of all grades stands under {@code ""}
 * @param perClass teachers or rooms a class
 * @param what teachers or rooms; null for classes
 */
record Norm(Map<String, Integer> sizes, BigDecimal perClass, String what) {

    private static final Pattern STORED =
            Pattern.compile("([^;]+) pupils a class(?:; ([0-9.]+) (teachers|rooms) a class)?");
    private static final Pattern SIZE = Pattern.compile("(?:([a-z0-9_ ]+): )?([0-9]+)");

    /** Empty where the text is in no form that is known here. */
    static Optional<Norm> of(String stored) {
        Matcher whole = STORED.matcher(stored);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String part : whole.group(1).split(", ")) {
            Matcher size = SIZE.matcher(part);
            if (!size.matches()) {
                return Optional.empty();
            }
            sizes.put(Optional.ofNullable(size.group(1)).orElse(""), Integer.valueOf(size.group(2)));
        }
        return Optional.of(
                new Norm(sizes, whole.group(2) == null ? null : new BigDecimal(whole.group(2)), whole.group(3)));
    }

    /** The stored text in both languages; as it is stored where nobody can read it. */
    static Phrase words(String stored) {
        return of(stored).map(Norm::words).orElseGet(() -> new Phrase(stored, stored));
    }

    /** Pupils a class, where all grades have the same. */
    Integer classSize() {
        return sizes.get("");
    }

    Optional<Integer> sizeOf(String grade) {
        return sizes.entrySet().stream()
                .filter(each -> each.getKey().isEmpty()
                        || List.of(each.getKey().split(" ")).contains(grade))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Teachers or rooms for so many classes, or the classes themselves. */
    double forClasses(double classes) {
        return perClass == null
                ? classes
                : perClass.multiply(BigDecimal.valueOf(classes)).doubleValue();
    }

    private Phrase words() {
        return new Phrase(
                sizes("%s tuổi", "lớp %s") + " học sinh một lớp"
                        + more(Map.of("teachers", " giáo viên một lớp", "rooms", " phòng một lớp"))
                                .replace('.', ','),
                sizes("age %s", "grade %s") + " pupils a class"
                        + more(Map.of("teachers", " teachers a class", "rooms", " rooms a class"))
                                .replace("; 1 rooms", "; 1 room")
                                .replace("; 1 teachers", "; 1 teacher"));
    }

    private String sizes(String ofAge, String ofGrade) {
        return sizes.entrySet().stream()
                .map(each -> named(each.getKey(), ofAge, ofGrade) + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String named(String grades, String ofAge, String ofGrade) {
        if (grades.isEmpty()) {
            return "";
        }
        return (grades.startsWith("age_") ? ofAge : ofGrade).formatted(grades.replace("age_", "")) + ": ";
    }

    private String more(Map<String, String> words) {
        return what == null ? "" : "; " + perClass.stripTrailingZeros().toPlainString() + words.get(what);
    }
}
