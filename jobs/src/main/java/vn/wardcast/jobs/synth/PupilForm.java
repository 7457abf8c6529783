package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Học sinh theo trường và khối, đầu năm học. A school year is counted on 30 September. */
final class PupilForm implements Form {

    private static final int ANCHOR_YEAR = 2025;

    private final World world;
    private final Schools schools;

    PupilForm(World world) {
        this.world = world;
        this.schools = new Schools(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.yearsWith(9).stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        String schoolYear = year + "-" + (year + 1);
        Table table = new Table(
                Table.Format.XLSX,
                "education/hoc-sinh-%s-%s.xlsx".formatted(register.code(), schoolYear),
                "SỐ LỚP, HỌC SINH ĐẦU NĂM HỌC " + schoolYear,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm học",
                "Mã trường",
                "Trường",
                "Cấp học",
                "Khối",
                "Số lớp",
                "Học sinh",
                "Trong đó nữ");
        register.at(LocalDate.of(year, 9, 30)).ifPresent(unit -> fill(table, unit, year, schoolYear));
        return table;
    }

    private void fill(Table table, Unit unit, int year, String schoolYear) {
        for (School school : schools.of(unit)) {
            Level level = school.level();
            for (int age = level.firstAge(); age <= level.lastAge(); age++) {
                long pupils = pupils(school, year, age);
                table.add(
                        unit.code(),
                        unit.name(),
                        schoolYear,
                        school.code(),
                        school.name(),
                        level.label(),
                        level.grade(age),
                        classes(school, pupils),
                        pupils,
                        girls(school, year - age, pupils));
            }
        }
    }

    /** Classes of a school in a school year, all grades together. */
    static long classes(World world, School school, int year) {
        PupilForm form = new PupilForm(world);
        long classes = 0;
        for (int age = school.level().firstAge(); age <= school.level().lastAge(); age++) {
            classes += classes(school, form.pupils(school, year, age));
        }
        return classes;
    }

    /** A cohort enters the level once and then walks up grade by grade: it is followed from its entry. */
    private long pupils(School school, int year, int age) {
        int born = year - age;
        double pupils = entrants(school, born);
        for (int a = school.level().firstAge() + 1; a <= age; a++) {
            pupils *= step(school, born, a);
        }
        return StrictMath.round(pupils);
    }

    private double entrants(School school, int born) {
        Level level = school.level();
        Profile profile = school.part().today();
        double known = profile.constant(level.constant("pupils"));
        Cohorts cohorts = world.cohorts(profile);
        double childrenNow = 0;
        for (int age = level.firstAge(); age <= level.lastAge(); age++) {
            childrenNow += cohorts.people(ANCHOR_YEAR)[age];
        }
        double children = cohorts.people(born + level.firstAge())[level.firstAge()];
        double noise = world.dice("entrants", school.code(), born).noise(0.05);
        return known * children / childrenNow * school.share() * noise;
    }

    private double step(School school, int born, int age) {
        double movers = school.part().today().constant("migration") / 1000;
        double luck =
                0.012 * world.dice("progression", school.code(), born, age).gaussian();
        return school.level().progression() + movers + luck;
    }

    private static long classes(School school, long pupils) {
        double size = school.part().today().constant(school.level().constant("class"));
        return pupils == 0 ? 0 : Math.max(1, StrictMath.round(pupils / size));
    }

    private long girls(School school, int born, long pupils) {
        double share = 0.475 + 0.02 * world.dice("girls", school.code(), born).gaussian();
        return Math.min(pupils, StrictMath.round(pupils * share));
    }
}
