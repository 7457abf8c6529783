package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the schools of a commune of today stand, and how many children go to each. */
final class Schools {

    private static final List<String> GARDENS = List.of(
            "Hoa Mai",
            "Sơn Ca",
            "Ánh Dương",
            "Hoa Hồng",
            "Hướng Dương",
            "Tuổi Thơ",
            "Họa Mi",
            "Sao Sáng",
            "Hoa Sen",
            "Măng Non",
            "Vành Khuyên",
            "Hoa Phượng");
    private static final List<String> HEROES = List.of(
            "Lê Văn Tám",
            "Nguyễn Trãi",
            "Lê Quý Đôn",
            "Nguyễn Du",
            "Trần Quốc Toản",
            "Võ Thị Sáu",
            "Kim Đồng",
            "Chu Văn An",
            "Phan Bội Châu",
            "Lý Tự Trọng",
            "Hồng Thái",
            "Bình Thuận");

    private final World world;

    Schools(World world) {
        this.world = world;
    }

    /** All schools of a unit, in the order of levels and parts. */
    List<School> of(Unit unit) {
        List<School> schools = new ArrayList<>();
        for (Level level : Level.values()) {
            for (Part part : unit.parts()) {
                ofCommune(part.today().commune(), level).stream()
                        .filter(school -> school.part().key().equals(part.key()))
                        .forEach(schools::add);
            }
        }
        return schools;
    }

    private List<School> ofCommune(Commune commune, Level level) {
        List<Part> parts = world.parts(commune);
        long[] counts = counts(parts, level);
        double[][] weights = new double[parts.size()][];
        double total = 0;
        for (int p = 0; p < counts.length; p++) {
            weights[p] = weights(parts.get(p), level, (int) counts[p]);
            for (double weight : weights[p]) {
                total += weight;
            }
        }
        List<School> schools = new ArrayList<>();
        for (int p = 0; p < counts.length; p++) {
            for (int n = 0; n < counts[p]; n++) {
                schools.add(school(parts.get(p), level, n, weights[p][n] / total));
            }
        }
        return schools;
    }

    /**
     * Every part has its kindergarten, primary and lower secondary school, so that an old commune has them too, also one that
     * was divided; what is left of the schools asked for goes by people.
     */
    private static long[] counts(List<Part> parts, Level level) {
        int asked = parts.get(0).today().count(level.constant("schools"));
        double[] people = parts.stream().mapToDouble(Part::people).toArray();
        if (level == Level.UPPER_SECONDARY) {
            return Shares.divide(asked, people);
        }
        long[] counts = Shares.divide(Math.max(0, asked - people.length), people);
        for (int p = 0; p < counts.length; p++) {
            counts[p]++;
        }
        return counts;
    }

    private double[] weights(Part part, Level level, int schools) {
        return IntStream.range(0, schools)
                .mapToDouble(n -> part.people()
                        / schools
                        * world.dice("school", part.key(), level, n).noise(0.25))
                .toArray();
    }

    /** Eight digits, invented: ten could be taken for a telephone number. */
    private School school(Part part, Level level, int n, double share) {
        int serial = n + 1 + schoolsBefore(part, level);
        String code = part.old().code() + (level.ordinal() + 1) + serialText(serial);
        return new School(code, level.school() + " " + name(part, level, serial), level, part, share);
    }

    /** Schools of the same old commune that went to successors listed earlier: numbers are not given twice. */
    private int schoolsBefore(Part part, Level level) {
        int before = 0;
        for (Commune successor : world.successors(part.old().code())) {
            if (successor.code().equals(part.today().commune().code())) {
                return before;
            }
            List<Part> parts = world.parts(successor);
            long[] counts = counts(parts, level);
            for (int p = 0; p < counts.length; p++) {
                before += parts.get(p).old().code().equals(part.old().code()) ? (int) counts[p] : 0;
            }
        }
        return before;
    }

    private static String serialText(int serial) {
        return serial < 10 ? "0" + serial : Integer.toString(serial);
    }

    /** The first school is named after the place, the next after flowers or heroes. */
    private String name(Part part, Level level, int serial) {
        if (serial == 1) {
            return part.old().shortName();
        }
        List<String> names = level == Level.KINDERGARTEN ? GARDENS : HEROES;
        int start = (int) Math.floorMod(
                world.dice("school name", part.old().code(), level).bits(), names.size());
        String name = names.get((start + serial) % names.size());
        return serial <= names.size() ? name : name + " " + serial;
    }
}
