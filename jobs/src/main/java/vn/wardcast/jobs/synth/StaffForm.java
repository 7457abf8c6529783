package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Giáo viên, phòng học của từng trường đầu năm học. Teachers and rooms lie around what the classes ask for: some schools are short. */
final class StaffForm implements Form {

    /** Communes that the merger ended plan nothing any more. */
    private static final int FIRST_YEAR = 2025;

    /** Schools have 0.85 to 1.08 of the teachers of the norm; assumed. */
    private static final double FEWEST_TEACHERS = 0.85;

    private static final double MOST_TEACHERS = 1.08;

    /** Rooms for each class; below one, two classes take turns; assumed. */
    private static final double FEWEST_ROOMS = 0.8;

    private static final double MOST_ROOMS = 1.1;

    /** Share of rooms of solid construction; assumed. */
    private static final double LEAST_SOLID = 0.6;

    private final World world;
    private final Schools schools;

    StaffForm(World world) {
        this.world = world;
        this.schools = new Schools(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.yearsWith(9).stream().filter(year -> year >= FIRST_YEAR).map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        String schoolYear = year + "-" + (year + 1);
        Table table = new Table(
                Table.Format.XLSX,
                "education/giao-vien-phong-hoc-%s-%s.xlsx".formatted(register.code(), schoolYear),
                "GIÁO VIÊN, PHÒNG HỌC ĐẦU NĂM HỌC " + schoolYear,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm học",
                "Mã trường",
                "Trường",
                "Cấp học",
                "Giáo viên",
                "Phòng học",
                "Trong đó: Kiên cố",
                "Bán kiên cố");
        register.at(LocalDate.of(year, 9, 30)).ifPresent(unit -> {
            for (School school : schools.of(unit)) {
                fill(table, unit, school, year, schoolYear);
            }
        });
        return table;
    }

    /** Staff and buildings change slowly: what a school has per class is its own, only its classes change with the year. */
    private void fill(Table table, Unit unit, School school, int year, String schoolYear) {
        long classes = PupilForm.classes(world, school, year);
        Dice dice = world.dice("staff", school.code());
        long teachers = StrictMath.round(
                classes * school.level().teachersPerClass() * dice.between(FEWEST_TEACHERS, MOST_TEACHERS));
        long rooms =
                StrictMath.round(PupilForm.classes(world, school, FIRST_YEAR) * dice.between(FEWEST_ROOMS, MOST_ROOMS));
        long solid = StrictMath.round(rooms * dice.between(LEAST_SOLID, 1));
        table.add(
                unit.code(),
                unit.name(),
                schoolYear,
                school.code(),
                school.name(),
                school.level().label(),
                teachers,
                rooms,
                solid,
                rooms - solid);
    }
}
