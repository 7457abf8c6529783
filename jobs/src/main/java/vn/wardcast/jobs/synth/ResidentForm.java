package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Dân cư theo tổ dân phố, nhóm tuổi và giới tính, đến 31/12. */
final class ResidentForm implements Form {

    private final World world;
    private final Neighbourhoods neighbourhoods;

    ResidentForm(World world) {
        this.world = world;
        this.neighbourhoods = new Neighbourhoods(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.yearsWith(12).stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "population/dan-cu-to-dan-pho-%s-%s.xlsx".formatted(register.code(), year),
                "DÂN CƯ THEO TỔ DÂN PHỐ, NHÓM TUỔI ĐẾN 31/12/" + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm",
                "Tổ dân phố",
                "Nhóm tuổi",
                "Nam",
                "Nữ");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year));
        return table;
    }

    private void fill(Table table, Unit unit, int year) {
        for (Neighbourhood neighbourhood : neighbourhoods.of(unit)) {
            double[] people = world.cohorts(neighbourhood.part().today()).people(year);
            for (int group = 0; group < AgeGroup.COUNT; group++) {
                double[] sexes = sexes(people, group);
                table.add(
                        unit.code(),
                        unit.name(),
                        year,
                        neighbourhood.name(),
                        AgeGroup.label(group),
                        residents(neighbourhood, group, "nam", sexes[0]),
                        residents(neighbourhood, group, "nữ", sexes[1]));
            }
        }
    }

    /** Men and women of a group in the whole commune. */
    private static double[] sexes(double[] people, int group) {
        double[] sexes = new double[2];
        for (int age = AgeGroup.firstAge(group); age <= AgeGroup.lastAge(group); age++) {
            sexes[0] += people[age] * Cohorts.maleShare(age);
            sexes[1] += people[age] * (1 - Cohorts.maleShare(age));
        }
        return sexes;
    }

    /**
     * Each neighbourhood has its own tilt by group, the same every year, and its own point of rounding, so that small cells
     * are right on average and do not flicker.
     */
    private long residents(Neighbourhood neighbourhood, int group, String sex, double inCommune) {
        Dice dice = world.dice("residents", neighbourhood.key(), group, sex);
        double expected = inCommune * neighbourhood.part().people() * neighbourhood.share() * dice.noise(0.12);
        return (long) StrictMath.floor(expected + dice.uniform());
    }
}
