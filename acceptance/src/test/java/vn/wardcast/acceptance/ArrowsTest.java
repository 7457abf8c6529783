package vn.wardcast.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. The drawing in the README and this test say the same. */
class ArrowsTest {

    private static final String LAKEHOUSE = "vn.wardcast.lakehouse..";
    private static final String MODELS = "vn.wardcast.models..";
    private static final String JOBS = "vn.wardcast.jobs..";
    private static final String API = "vn.wardcast.api..";

    private static final String BENCHMARKS = "vn.wardcast.benchmarks..";

    private static final String[] SPARK = {"org.apache.spark..", "org.apache.iceberg.spark..", "org.apache.hadoop.."};
    private static final String HTTP = "io.javalin..";
    private static final String SMILE = "smile..";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(Stream.of("lakehouse", "models", "jobs", "api")
                    .map(module -> Product.ROOT.resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    @Test
    void lakehouse_namesThings_andUsesNothingOfOurs() {
        nobodyIn(LAKEHOUSE).uses(MODELS, JOBS, API);
        nobodyIn(LAKEHOUSE).uses(SPARK);
        nobodyIn(LAKEHOUSE).uses(HTTP, SMILE);
    }

    @Test
    void models_compute_andKnowNeitherTablesNorSpark() {
        nobodyIn(MODELS).uses(LAKEHOUSE, JOBS, API);
        nobodyIn(MODELS).uses(SPARK);
        nobodyIn(MODELS).uses(HTTP, "org.apache.iceberg..");
    }

    @Test
    void onlyRegression_knowsSmile() {
        noClasses()
                .that(resideInAPackage("vn.wardcast..").and(not(resideInAPackage("vn.wardcast.models.regression.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SMILE)
                .check(PRODUCT);
    }

    @Test
    void jobs_neverShow() {
        nobodyIn(JOBS).uses(API, HTTP);
    }

    @Test
    void api_onlyReads() {
        nobodyIn(API).uses(JOBS, MODELS, SMILE);
        nobodyIn(API).uses(SPARK);
    }

    @Test
    void onlyTableWriter_writesRows() {
        DescribedPredicate<JavaClass> writers = resideInAnyPackage("org.apache.spark.sql..")
                .and(simpleName("DataFrameWriter")
                        .or(simpleName("DataFrameWriterV2"))
                        .or(simpleName("CreateTableWriter"))
                        .or(simpleName("MergeIntoWriter"))
                        .or(simpleName("DataStreamWriter")));
        noClasses()
                .that(not(JavaClass.Predicates.belongTo(named("vn.wardcast.jobs.spark.TableWriter"))))
                .should()
                .dependOnClassesThat(writers)
                .because("every write is one snapshot that names its batch, job and version: jobs.spark.TableWriter")
                .check(PRODUCT);
        noClasses()
                .that(resideInAPackage(JOBS).and(not(resideInAPackage("vn.wardcast.jobs.spark.."))))
                .should()
                .dependOnClassesThat(namedAnyOf(List.of(
                        "org.apache.iceberg.AppendFiles",
                        "org.apache.iceberg.OverwriteFiles",
                        "org.apache.iceberg.ReplacePartitions",
                        "org.apache.iceberg.DeleteFiles",
                        "org.apache.iceberg.RowDelta",
                        "org.apache.iceberg.Transaction")))
                .check(PRODUCT);
    }

    @Test
    void landing_readsFiles_withoutSpark() {
        nobodyIn("vn.wardcast.jobs.landing..").uses(SPARK);
    }

    @Test
    void nobody_needsBenchmarks() {
        nobodyIn("vn.wardcast..").uses(BENCHMARKS, "org.openjdk.jmh..");
    }

    @Test
    void theFourRooms_areThere() {
        for (String room : List.of(LAKEHOUSE, MODELS, JOBS, API)) {
            if (PRODUCT.that(resideInAPackage(room)).isEmpty()) {
                throw new AssertionError("No classes in %s: the rules above would hold of nothing".formatted(room));
            }
        }
    }

    private record Room(String packages) {
        void uses(String... forbidden) {
            noClasses()
                    .that()
                    .resideInAPackage(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(PRODUCT);
        }
    }

    private static Room nobodyIn(String packages) {
        return new Room(packages);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return namedAnyOf(List.of(name));
    }

    private static DescribedPredicate<JavaClass> namedAnyOf(List<String> names) {
        return DescribedPredicate.describe("are one of " + names, type -> names.contains(type.getName()));
    }
}
