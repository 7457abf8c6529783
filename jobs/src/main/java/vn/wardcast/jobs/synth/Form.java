package vn.wardcast.jobs.synth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One of the forms of docs/ward-files.md: what the holder of a code files for a window of months. */
interface Form {

    /** Files without a row are not files and are left out. */
    Stream<Table> tables(Register register, Window window);

    /** All the forms there are, by the words that their files begin with. */
    static Map<String, Form> byName(World world) {
        Revenue revenue = new Revenue(world);
        Spending spending = new Spending(world);
        Projects projects = new Projects(world);
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("thu-ngan-sach", new RevenueForm(revenue));
        forms.put("du-toan-thu", new PlanForm(revenue));
        forms.put("chi-ngan-sach", new SpendingForm(spending));
        forms.put("du-toan-chi", new SpendingPlanForm(spending));
        forms.put("ke-hoach-von", new CapitalPlanForm(projects));
        forms.put("giai-ngan", new PaymentForm(projects));
        forms.put("hoc-sinh", new PupilForm(world));
        forms.put("giao-vien-phong-hoc", new StaffForm(world));
        forms.put("luot-khach-ngay", new VisitorForm(world));
        forms.put("benh-truyen-nhiem", new DiseaseForm(world));
        forms.put("thong-ke-dat-dai", new LandForm(world));
        forms.put("ke-hoach-su-dung-dat", new LandPlanForm(world));
        forms.put("dan-cu-to-dan-pho", new ResidentForm(world));
        forms.put("tien-do-chi-tieu", new TargetProgressForm(world));
        return forms;
    }
}
