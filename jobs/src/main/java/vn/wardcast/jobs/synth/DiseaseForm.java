package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.stream.Stream;

/** Ca bệnh truyền nhiễm theo tháng. */
final class DiseaseForm implements Form {

    private final World world;

    DiseaseForm(World world) {
        this.world = world;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, window, year));
    }

    private Table table(Register register, Window window, int year) {
        Table table = new Table(
                Table.Format.CSV_COMMA,
                "health/benh-truyen-nhiem-%s-%s.csv".formatted(register.code(), year),
                "BỆNH TRUYỀN NHIỄM THEO THÁNG",
                "Mã ĐVHC",
                "Đơn vị",
                "Tháng",
                "Bệnh",
                "Số ca mắc",
                "Tử vong");
        register.eachMonth(window, year, (unit, month) -> fill(table, unit, month));
        return table;
    }

    private void fill(Table table, Unit unit, YearMonth month) {
        String label = "Tháng " + month.getMonthValue() + "/" + month.getYear();
        for (Disease disease : Disease.ALL) {
            Dice dice = world.dice("disease", unit.code(), disease.name(), month);
            int cases = dice.negativeBinomial(mean(unit, disease, month), disease.dispersion());
            int deaths = Math.min(cases, dice.poisson(cases * disease.deathRate()));
            table.add(unit.code(), unit.name(), label, disease.name(), cases, deaths);
        }
    }

    private double mean(Unit unit, Disease disease, YearMonth month) {
        double usual = unit.sum(part -> disease.usual(
                part.today().region(),
                month.getMonthValue(),
                part.people() * world.cohorts(part.today()).total(month.getYear())));
        double year = disease.year(world.dice("outbreak", unit.province(), disease.name(), month.getYear()));
        return usual * year * world.mergerStep(unit) * Shocks.factor("health", unit.province(), month);
    }
}
