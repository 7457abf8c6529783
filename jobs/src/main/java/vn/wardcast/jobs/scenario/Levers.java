package vn.wardcast.jobs.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.models.LeverFault;

/** Levers of one scenario as they are written on the command line and stored; all of them belong to one domain. */
public sealed interface Levers permits PupilLevers, RevenueLevers, VisitorLevers {

    /** Folder of the domain that they are about. */
    String domain();

    /** The same text for the same levers, in whatever order they were given. */
    String canonical();

    /** Reads what was written; a lever that is unknown, out of range, written twice or of another domain is refused by name. */
    static Levers parse(List<String> texts) {
        Map<List<String>, Function<List<String>, Levers>> kinds = Map.of(
                PupilLevers.NAMES, PupilLevers::parse,
                RevenueLevers.NAMES, RevenueLevers::parse,
                VisitorLevers.NAMES, VisitorLevers::parse);
        if (texts.isEmpty()) {
            throw new UserError("Chưa có gì thay đổi; dùng được: %s · Nothing is changed; known are: %s"
                    .formatted(knownVi(), knownEn()));
        }
        for (String text : texts) {
            if (kinds.keySet().stream().noneMatch(names -> names.contains(name(text)))) {
                throw notUnderstood(text, knownVi(), knownEn());
            }
        }
        return kinds.entrySet().stream()
                .filter(kind -> texts.stream().allMatch(text -> kind.getKey().contains(name(text))))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "Một kịch bản chỉ đổi một lĩnh vực; đã viết: %s · A scenario changes one domain; written were: %s"
                                .formatted(texts, texts)))
                .getValue()
                .apply(texts);
    }

    static String name(String text) {
        return text.split("=", 2)[0].strip();
    }

    /** What stands after the equals sign; empty where there is none. */
    static String value(String text) {
        String[] parts = text.split("=", 2);
        return parts.length == 2 ? parts[1].strip() : "";
    }

    static UserError notUnderstood(String text, String knownVi, String knownEn) {
        return new UserError("Không hiểu '%s'; dùng được: %s · Cannot understand '%s'; known are: %s"
                .formatted(text, knownVi, text, knownEn));
    }

    static UserError twice(String what) {
        return new UserError("'%s' được viết hai lần · '%s' is written twice".formatted(what, what));
    }

    static UserError unusable(String text, LeverFault fault) {
        return new UserError(
                "Không dùng được '%s': %s · Cannot use '%s': %s".formatted(text, fault.vi(), text, fault.en()), fault);
    }

    static String json(List<Map<String, Object>> levers) {
        try {
            return new JsonMapper().writeValueAsString(levers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String knownVi() {
        return String.join("; ", PupilLevers.KNOWN_VI, RevenueLevers.KNOWN_VI, VisitorLevers.KNOWN_VI);
    }

    private static String knownEn() {
        return String.join("; ", PupilLevers.KNOWN_EN, RevenueLevers.KNOWN_EN, VisitorLevers.KNOWN_EN);
    }
}
