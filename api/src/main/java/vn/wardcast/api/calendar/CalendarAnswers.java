package vn.wardcast.api.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Day;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;

/** {@code /calendar}: the days that charts mark. Tết is the seven days from the first of the lunar year. */
public final class CalendarAnswers {

    private static final TableName CALENDAR = TableName.of("reference.calendar");
    private static final List<String> KINDS = List.of("tet", "public_holiday", "lunar_event");
    private static final int MOST_YEARS = 60;

    /** A span of days with a name. */
    record Span(String kind, LocalDate from, LocalDate to, Phrase name) {}

    /** The spans in order of time. */
    record Answer(List<Span> items, int total) {}

    private static final String SQL = """
            SELECT 'tet' AS kind, min(day) AS first, max(day) AS last, 'Tết' AS name, 'Tết' AS name_en
            FROM reference.calendar
            WHERE tet_window = 'during' AND day BETWEEN ? AND ?
            GROUP BY lunar_year
            UNION ALL
            SELECT 'public_holiday', day, day, public_holiday, public_holiday_en
            FROM reference.calendar
            WHERE public_holiday IS NOT NULL AND day BETWEEN ? AND ?
            UNION ALL
            SELECT 'lunar_event', day, day, lunar_event, lunar_event
            FROM reference.calendar
            WHERE lunar_event IS NOT NULL AND day BETWEEN ? AND ?
            ORDER BY first, kind
            """;

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "from", "to", "kinds");
        LocalDate from = Day.first("from", parameters.required("from"));
        LocalDate to = Day.last("to", parameters.required("to"));
        List<String> kinds = kinds(parameters);
        if (from.isAfter(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw Parameters.bad(
                    "to",
                    "chọn từ 'from' đến %d năm sau".formatted(MOST_YEARS),
                    "choose 'from' to %d years later".formatted(MOST_YEARS));
        }
        List<Span> spans = view.has(CALENDAR) ? spans(view, from, to, kinds) : List.of();
        return new Answer(spans, spans.size());
    }

    private static List<Span> spans(LakeView view, LocalDate from, LocalDate to, List<String> kinds) {
        return view.engine().query(SQL, List.of(from, to, from, to, from, to)).stream()
                .filter(row -> kinds.contains(row.text("kind")))
                .map(row -> new Span(
                        row.text("kind"),
                        row.date("first"),
                        row.date("last"),
                        new Phrase(row.text("name"), row.text("name_en"))))
                .toList();
    }

    private static List<String> kinds(Parameters parameters) {
        List<String> kinds = parameters
                .find("kinds")
                .map(text -> Arrays.asList(text.split("\\s*,\\s*")))
                .orElse(KINDS);
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw Parameters.bad(
                        "kinds",
                        "'%s', chọn trong %s".formatted(kind, KINDS),
                        "'%s', choose from %s".formatted(kind, KINDS));
            }
        }
        return kinds;
    }
}
