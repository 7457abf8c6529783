package vn.wardcast.jobs.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.daily.VisitorLever;

/**
 * Levers of visitors: {@code visitors=+10@2026-10-15}, {@code festival=+60@2026-10-10..2026-10-12}, {@code capacity=8000} or
 * {@code capacity=8000@Đền Ỷ La}.
 */
record VisitorLevers(List<VisitorLever> all) implements Levers {

    static final List<String> NAMES = List.of("visitors", "festival", "move", "capacity");

    static final String KNOWN_VI =
            "visitors=+10@2026-10-15 (phần trăm, từ ngày), festival=+60@2026-10-10..2026-10-12 (phần trăm, các ngày hội), move=Trung thu@2026-10-10 (lễ hội trong lịch, ngày mới), capacity=8000@Đền Ỷ La (từ bao nhiêu khách một ngày là quá đông, ở điểm nào)";
    static final String KNOWN_EN =
            "visitors=+10@2026-10-15 (percent, from), festival=+60@2026-10-10..2026-10-12 (percent, days), move=Trung thu@2026-10-10 (festival of the calendar, its new day), capacity=8000@Đền Ỷ La (visitors that make a crowded day, at which site)";

    private static final Pattern PARTS =
            Pattern.compile("([+-]?[0-9.,]+)(?:@(?:(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?|(.+)))?");

    private static final Pattern MOVE = Pattern.compile("([^@]+)@(\\d{4}-\\d{2}-\\d{2})");

    /** Reads what was written; {@code texts} have names of {@link #NAMES}. */
    static VisitorLevers parse(List<String> texts) {
        Map<String, VisitorLever> sorted = new TreeMap<>();
        for (String text : texts) {
            VisitorLever lever = lever(text);
            if (sorted.put(key(lever), lever) != null) {
                throw Levers.twice(text);
            }
        }
        return new VisitorLevers(List.copyOf(sorted.values()));
    }

    /** One growth, one capacity a place, as many festivals as there are days. */
    private static String key(VisitorLever lever) {
        if (lever instanceof VisitorLever.Capacity capacity) {
            return "capacity " + capacity.breakdown();
        }
        if (lever instanceof VisitorLever.Move move) {
            return "move " + move.festival();
        }
        return lever instanceof VisitorLever.Festival festival ? "festival " + festival.from() : "visitors";
    }

    private static VisitorLever lever(String text) {
        Matcher move = MOVE.matcher(Levers.value(text));
        if (Levers.name(text).equals("move") && move.matches()) {
            return move(text, move);
        }
        Matcher parts = PARTS.matcher(Levers.value(text));
        if (!parts.matches()) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        }
        try {
            return switch (Levers.name(text)) {
                case "capacity" -> capacity(parts);
                case "visitors" -> growth(parts);
                case "festival" -> festival(parts);
                default -> throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        } catch (LeverFault e) {
            throw Levers.unusable(text, e);
        }
    }

    private static VisitorLever move(String text, Matcher parts) {
        try {
            return new VisitorLever.Move(parts.group(1).strip(), day(parts, 2));
        } catch (DateTimeException e) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        }
    }

    private static VisitorLever capacity(Matcher parts) {
        if (parts.group(2) != null) {
            throw new DateTimeException("day of a capacity");
        }
        String place =
                parts.group(4) == null ? "total" : "site=" + parts.group(4).strip();
        return new VisitorLever.Capacity(
                place, WrittenNumber.whole(parts.group(1)).doubleValue());
    }

    /** A growth has no last day. */
    private static VisitorLever growth(Matcher parts) {
        if (parts.group(3) != null) {
            throw new DateTimeException("last day of a growth");
        }
        return new VisitorLever.Growth(
                day(parts, 2), WrittenNumber.fraction(parts.group(1)).doubleValue());
    }

    private static VisitorLever festival(Matcher parts) {
        LocalDate from = day(parts, 2);
        LocalDate to = parts.group(3) == null ? from : day(parts, 3);
        return new VisitorLever.Festival(
                from, to, WrittenNumber.fraction(parts.group(1)).doubleValue());
    }

    private static LocalDate day(Matcher parts, int group) {
        return LocalDate.parse(String.valueOf(parts.group(group)));
    }

    @Override
    public String domain() {
        return "tourism";
    }

    @Override
    public String canonical() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (VisitorLever lever : all) {
            Map<String, Object> map = new LinkedHashMap<>();
            if (lever instanceof VisitorLever.Capacity capacity) {
                map.put("lever", "capacity");
                map.put("breakdown", capacity.breakdown());
                map.put("visitors", capacity.visitors());
            } else if (lever instanceof VisitorLever.Festival festival) {
                map.put("lever", "festival");
                map.put("from", festival.from().toString());
                map.put("to", festival.to().toString());
                map.put("percent", festival.percent());
            } else if (lever instanceof VisitorLever.Move move) {
                map.put("lever", "move");
                map.put("festival", move.festival());
                map.put("to", move.to().toString());
            } else if (lever instanceof VisitorLever.Growth growth) {
                map.put("lever", "visitors");
                map.put("from", growth.from().toString());
                map.put("percent", growth.percent());
            }
            list.add(map);
        }
        return Levers.json(list);
    }
}
