package vn.wardcast.jobs.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.models.cohort.Lever;

/** Levers of schools: {@code class_size=35}, {@code migration=0.5}, {@code housing=500@2028}. */
record PupilLevers(List<Lever> all) implements Levers {

    static final List<String> NAMES = List.of("class_size", "migration", "housing");

    private static final Pattern HOUSING = Pattern.compile("(\\d{1,6})@(\\d{4})(?:x(0?\\.\\d+))?");

    static final String KNOWN_VI =
            "class_size=35 (sĩ số tối đa), migration=0.5 (phần trăm một năm), housing=500@2028 hoặc 500@2028x0.06 (số căn, năm vào ở, trẻ mỗi độ tuổi trong một căn)";
    static final String KNOWN_EN =
            "class_size=35 (most pupils a class), migration=0.5 (percent a year), housing=500@2028 or 500@2028x0.06 (dwellings, first year, children of a year of age in a dwelling)";

    /** Reads what was written; {@code texts} have names of {@link #NAMES}. */
    static PupilLevers parse(List<String> texts) {
        Map<String, Lever> byName = new TreeMap<>();
        for (String text : texts) {
            String name = Levers.name(text);
            Lever lever = lever(name, Levers.value(text));
            if (lever == null) {
                throw Levers.notUnderstood(text, KNOWN_VI, KNOWN_EN);
            }
            if (byName.put(name, lever) != null) {
                throw Levers.twice(name);
            }
        }
        return new PupilLevers(List.copyOf(byName.values()));
    }

    private static Lever lever(String name, String value) {
        try {
            switch (name) {
                case "class_size":
                    return new Lever.ClassSize(Integer.parseInt(value));
                case "migration":
                    return new Lever.Migration(Double.parseDouble(value.replace(',', '.')));
                case "housing":
                    Matcher housing = HOUSING.matcher(value);
                    return housing.matches() ? housing(housing) : null;
                default:
                    return null;
            }
        } catch (NumberFormatException e) {
            return null;
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "Không dùng được %s=%s; giới hạn: %s · %s".formatted(name, value, range(name), e.getMessage()), e);
        }
    }

    private static Lever housing(Matcher text) {
        double children = text.group(3) == null ? Lever.Housing.USUAL_CHILDREN : Double.parseDouble(text.group(3));
        return new Lever.Housing(Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)), children);
    }

    private static String range(String name) {
        return switch (name) {
            case "class_size" -> "10 đến 60 học sinh";
            case "migration" -> "-10 đến 10 phần trăm một năm";
            default -> "1 đến 20000 căn, năm 2000 đến 2100, 0 đến 0,2 trẻ mỗi độ tuổi";
        };
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
