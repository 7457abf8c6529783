package vn.wardcast.api.targets;

import java.util.Arrays;
import java.util.List;
import vn.wardcast.lakehouse.Phrase;

/** What can be said of an entry of a plan, with the words an officer reads. */
enum TargetStatus {
    RISK("nguy cơ không đạt", "at risk"),
    WATCH("cần theo dõi", "to be watched"),
    ON_TRACK("nhiều khả năng đạt", "likely to be reached"),
    REACHED("đã đạt", "reached"),
    MISSED("không đạt", "missed"),
    NOT_MEASURED("chưa đo được", "not measured"),
    BASELINE("hiện trạng", "state before the plan"),
    REPORT("báo cáo phải nộp", "report due");

    private final Phrase words;

    TargetStatus(String vi, String en) {
        this.words = new Phrase(vi, en);
    }

    Phrase words() {
        return words;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(TargetStatus::code).toList();
    }

    static TargetStatus of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
