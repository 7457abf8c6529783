package vn.wardcast.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The query parameters of one request, read strictly: an unknown, repeated or overlong one is refused by name. */
public final class Parameters {

    private static final int LONGEST = 300;

    private final Question question;

    private Parameters(Question question) {
        this.question = question;
    }

    /** The parameters of {@code question}; any other than {@code known} is refused. */
    public static Parameters of(Question question, String... known) {
        List<String> names = Arrays.asList(known);
        question.parameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Trouble.UNKNOWN_PARAMETER.in(
                        name,
                        "Không có tham số '%s'; dùng được: %s".formatted(name, names),
                        "There is no parameter '%s'; known are %s".formatted(name, names));
            }
            if (values.size() > 1 || values.get(0).length() > LONGEST) {
                throw bad(
                        name,
                        "viết một lần, không quá %d ký tự".formatted(LONGEST),
                        "write it once, in at most %d characters".formatted(LONGEST));
            }
        });
        return new Parameters(question);
    }

    /** The parameter's text, none when absent or blank. */
    public Optional<String> find(String name) {
        return question.find(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String required(String name) {
        return find(name).orElseThrow(() -> bad(name, "phải có tham số này", "this parameter is required"));
    }

    public String either(String name, String fallback, List<String> choices) {
        String value = find(name).orElse(fallback);
        if (!choices.contains(value)) {
            throw bad(
                    name,
                    "'%s', chọn một trong %s".formatted(value, choices),
                    "'%s', choose one of %s".formatted(value, choices));
        }
        return value;
    }

    public int whole(String name, int fallback, int least, int most) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return fallback;
        }
        int value = text.get().matches("\\d{1,9}") ? Integer.parseInt(text.get()) : -1;
        if (value < least || value > most) {
            throw bad(
                    name,
                    "'%s', viết số từ %d đến %d".formatted(text.get(), least, most),
                    "'%s', write a number from %d to %d".formatted(text.get(), least, most));
        }
        return value;
    }

    /** The refusal of a value of {@code name}. */
    public static Refusal bad(String name, String vi, String en) {
        return Trouble.BAD_PARAMETER.in(
                name, "Tham số '%s': %s".formatted(name, vi), "Parameter '%s': %s".formatted(name, en));
    }
}
