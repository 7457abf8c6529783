package vn.wardcast.jobs.synth;

import java.util.List;
import java.util.stream.Stream;

/** One of the forms of docs/ward-files.md: what the holder of a code files for a window of months. */
interface Form {

    /** Files without a row are not files and are left out. */
    Stream<Table> tables(Register register, Window window);

    /** All the forms there are. */
    static List<Form> all(World world) {
        Revenue revenue = new Revenue(world);
        Spending spending = new Spending(world);
        Projects projects = new Projects(world);
        return List.of(
                new RevenueForm(revenue),
                new PlanForm(revenue),
                new SpendingForm(spending),
                new SpendingPlanForm(spending),
                new CapitalPlanForm(projects),
                new PaymentForm(projects),
                new PupilForm(world),
                new StaffForm(world),
                new VisitorForm(world),
                new DiseaseForm(world),
                new LandForm(world),
                new LandPlanForm(world),
                new ResidentForm(world),
                new TargetProgressForm(world));
    }
}
