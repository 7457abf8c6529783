package vn.wardcast.jobs.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.revenue.Lever;

/**
 * Levers of revenue: {@code growth=1700:+5@2026-11}, {@code delay=1400:6@2026-10}, {@code amount=1400:20e9@2026-12},
 * {@code end=1003@2027-01}, {@code plan=total:400e9}. Lines are {@code total}, an item, or item/sub-item.
 */
record RevenueLevers(List<Lever> all) implements Levers {

    /** In the order in which they are applied: what moves moves first, what is added last neither grows nor ends. */
    static final List<String> NAMES = List.of("delay", "growth", "end", "amount", "plan");

    static final String KNOWN_VI =
            "growth=1700:+5@2026-11 (mục, phần trăm, từ tháng), delay=1400:6@2026-10 (mục, lùi mấy tháng, từ tháng), amount=1400:20e9@2026-12 (mục, đồng, tháng), end=1700/1701@2027-01 (hết thu từ tháng), plan=total:400e9 (dự toán mới, đồng); total là tất cả";
    static final String KNOWN_EN =
            "growth=1700:+5@2026-11 (item, percent, from), delay=1400:6@2026-10 (item, months later, from), amount=1400:20e9@2026-12 (item, VND, month), end=1700/1701@2027-01 (nothing from), plan=total:400e9 (another plan, VND); total is everything";

    private static final Pattern LINE = Pattern.compile("total|(\\d{4})(?:/(\\d{4}))?");
    private static final Pattern PARTS = Pattern.compile("([^:@]+)(?::([+-]?[0-9.,eE+]+))?(?:@(\\d{4}-\\d{2}))?");

    /** Reads what was written; {@code texts} have names of {@link #NAMES}. */
    static RevenueLevers parse(List<String> texts) {
        Map<String, Lever> byTarget =
                new TreeMap<>(Comparator.comparing((String key) -> NAMES.indexOf(Levers.name(key)))
                        .thenComparing(Comparator.naturalOrder()));
        for (String text : texts) {
            Lever lever = lever(text);
            if (byTarget.put(key(Levers.name(text), lever), lever) != null) {
                throw Levers.twice(text);
            }
        }
        return new RevenueLevers(List.copyOf(byTarget.values()));
    }

    /** Two amounts of one line may come in different months; of everything else there is one a line. */
    private static String key(String name, Lever lever) {
        return name + "=" + lever.breakdown() + (lever instanceof Lever.OneOff once ? once.month() : "");
    }

    private static Lever lever(String text) {
        Matcher parts = PARTS.matcher(Levers.value(text));
        if (!parts.matches()) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        }
        try {
            String breakdown = breakdown(parts.group(1));
            return switch (Levers.name(text)) {
                case "growth" ->
                    new Lever.Growth(
                            breakdown,
                            month(parts),
                            WrittenNumber.fraction(number(parts)).doubleValue());
                case "delay" ->
                    new Lever.Delay(
                            breakdown,
                            month(parts),
                            WrittenNumber.whole(number(parts)).intValueExact());
                case "amount" ->
                    new Lever.OneOff(
                            breakdown,
                            month(parts),
                            WrittenNumber.whole(number(parts)).doubleValue());
                case "end" -> new Lever.End(breakdown, month(parts));
                default ->
                    new Lever.Plan(breakdown, WrittenNumber.whole(number(parts)).doubleValue());
            };
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        } catch (LeverFault e) {
            throw Levers.unusable(text, e);
        }
    }

    private static String breakdown(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            throw new LeverFault(
                    "không đọc được mục '%s': viết total, 1700 hoặc 1700/1701".formatted(text),
                    "Cannot read line '%s': write total, 1700 or 1700/1701".formatted(text));
        }
        if (line.group(1) == null) {
            return "total";
        }
        return "item=" + line.group(1) + (line.group(2) == null ? "" : ";sub_item=" + line.group(2));
    }

    private static LocalDate month(Matcher parts) {
        return YearMonth.parse(String.valueOf(parts.group(3))).atDay(1);
    }

    private static String number(Matcher parts) {
        return String.valueOf(parts.group(2));
    }

    @Override
    public String domain() {
        return "budget";
    }

    @Override
    public String canonical() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Lever lever : all) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("lever", name(lever));
            map.put("breakdown", lever.breakdown());
            if (lever instanceof Lever.Growth growth) {
                map.put("from", growth.from().toString());
                map.put("percent", growth.percent());
            } else if (lever instanceof Lever.Delay delay) {
                map.put("from", delay.from().toString());
                map.put("months", delay.months());
            } else if (lever instanceof Lever.OneOff once) {
                map.put("month", once.month().toString());
                map.put("amount", once.amount());
            } else if (lever instanceof Lever.End end) {
                map.put("from", end.from().toString());
            } else if (lever instanceof Lever.Plan plan) {
                map.put("amount", plan.amount());
            }
            list.add(map);
        }
        return Levers.json(list);
    }

    private static String name(Lever lever) {
        if (lever instanceof Lever.Growth) {
            return "growth";
        }
        if (lever instanceof Lever.Delay) {
            return "delay";
        }
        if (lever instanceof Lever.OneOff) {
            return "amount";
        }
        return lever instanceof Lever.End ? "end" : "plan";
    }
}
