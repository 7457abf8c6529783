package vn.wardcast.jobs.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.cohort.Lever;

/** Levers of schools: {@code class_size=35}, {@code migration=0.5}, {@code housing=500@2028}. */
record PupilLevers(List<Lever> all) implements Levers {

    static final List<String> NAMES = List.of("class_size", "migration", "housing");

    private static final Pattern HOUSING = Pattern.compile("([\\d.,]{1,9})@(\\d{4})(?:x(0?[.,]\\d+))?");

    static final String KNOWN_VI =
            "class_size=35 (sĩ số tối đa), migration=0.5 (phần trăm một năm), housing=500@2028 hoặc 500@2028x0.06 (số căn, năm vào ở, trẻ mỗi độ tuổi trong một căn)";
    static final String KNOWN_EN =
            "class_size=35 (most pupils a class), migration=0.5 (percent a year), housing=500@2028 or 500@2028x0.06 (dwellings, first year, children of a year of age in a dwelling)";

    /** Reads what was written; {@code texts} have names of {@link #NAMES}. */
    static PupilLevers parse(List<String> texts) {
        Map<String, Lever> byName = new TreeMap<>();
        for (String text : texts) {
            String name = Levers.name(text);
            Lever lever = lever(text);
            if (byName.put(name, lever) != null) {
                throw Levers.twice(name);
            }
        }
        return new PupilLevers(List.copyOf(byName.values()));
    }

    private static Lever lever(String text) {
        String value = Levers.value(text);
        try {
            return switch (Levers.name(text)) {
                case "class_size" ->
                    new Lever.ClassSize(WrittenNumber.whole(value).intValueExact());
                case "migration" ->
                    new Lever.Migration(WrittenNumber.fraction(value).doubleValue());
                default -> housing(value);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
        } catch (LeverFault e) {
            throw Levers.unusable(text, e);
        }
    }

    private static Lever housing(String value) {
        Matcher text = HOUSING.matcher(value);
        if (!text.matches()) {
            throw new NumberFormatException(value);
        }
        double children = text.group(3) == null
                ? Lever.Housing.USUAL_CHILDREN
                : Double.parseDouble(text.group(3).replace(',', '.'));
        return new Lever.Housing(
                WrittenNumber.whole(text.group(1)).intValueExact(), Integer.parseInt(text.group(2)), children);
    }

    @Override
    public String domain() {
        return "education";
    }

    @Override
    public String canonical() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Lever lever : all) {
            Map<String, Object> map = new LinkedHashMap<>();
            if (lever instanceof Lever.ClassSize size) {
                map.put("lever", "class_size");
                map.put("pupils", size.pupils());
            } else if (lever instanceof Lever.Housing housing) {
                map.put("lever", "housing");
                map.put("dwellings", housing.dwellings());
                map.put("year", housing.year());
                map.put("children_per_year_of_age", housing.childrenPerYearOfAge());
            } else if (lever instanceof Lever.Migration migration) {
                map.put("lever", "migration");
                map.put("percent_a_year", migration.percentAYear());
            }
            list.add(map);
        }
        return Levers.json(list);
    }
}
