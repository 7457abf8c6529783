package vn.wardcast.jobs;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.iceberg.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast doctor}: what is missing and how to mend it; the launcher looks at JDK and Maven first. */
@Command(name = "doctor", description = "Thiếu gì, sửa thế nào · What is missing and how to mend it")
final class DoctorCommand implements Callable<Integer> {

    private static final long SCARCE_BYTES = 2L << 30;

    @Mixin
    private CommonOptions common;

    /** One finding; {@code cure} says what to do when it is bad. */
    private record Finding(String what, boolean good, String told, String cure) {}

    @Override
    public Integer call() {
        Console console = common.console();
        List<Finding> findings = new ArrayList<>();
        Settings settings = common.settings();
        findings.add(
                new Finding("settings", true, "Wardcast %s, %s".formatted(Version.current(), settings.catalog()), ""));
        findings.add(home(settings));
        findings.add(domains(settings));
        findings.add(catalog(settings));
        findings.forEach(finding -> console.say("%s %-10s %s%s"
                .formatted(
                        finding.good() ? "✓" : "✗",
                        finding.what(),
                        finding.told(),
                        finding.good() ? "" : "\n    → " + finding.cure())));
        boolean well = findings.stream().allMatch(Finding::good);
        Map<String, Object> map = new LinkedHashMap<>();
        findings.forEach(finding -> map.put(finding.what(), finding.good()));
        console.json(map);
        return well ? 0 : 1;
    }

    private static Finding home(Settings settings) {
        Path home = settings.home();
        try {
            Files.createDirectories(home);
            Path probe = Files.createTempFile(home, ".doctor", "");
            Files.delete(probe);
            FileStore disk = Files.getFileStore(home);
            boolean roomy = disk.getUsableSpace() > SCARCE_BYTES;
            return new Finding(
                    "home",
                    roomy,
                    "%s, còn %d GB · free".formatted(home, disk.getUsableSpace() >> 30),
                    "Dọn đĩa hoặc đặt --home nơi khác · Free the disk or choose another --home");
        } catch (IOException e) {
            return new Finding(
                    "home",
                    false,
                    "%s: %s".formatted(home, e.getMessage()),
                    "Cấp quyền ghi hoặc đặt --home nơi khác · Grant writing or choose another --home");
        }
    }

    private static Finding domains(Settings settings) {
        try {
            return new Finding(
                    "domains",
                    true,
                    String.join(
                            ", ",
                            Domains.load(settings).all().stream()
                                    .map(domain -> domain.id())
                                    .toList()),
                    "");
        } catch (RuntimeException e) {
            return new Finding("domains", false, e.getMessage(), "Sửa thư mục lĩnh vực · Mend the domain folder");
        }
    }

    private static Finding catalog(Settings settings) {
        try (Lake lake = Lake.open(settings)) {
            if (!lake.has(SharedTables.PUBLICATION.name())) {
                return empty();
            }
            Snapshot snapshot = lake.table(SharedTables.PUBLICATION.name()).currentSnapshot();
            return snapshot == null
                    ? empty()
                    : new Finding(
                            "lake",
                            true,
                            "công bố lần cuối · last published %s (%s)"
                                    .formatted(
                                            java.time.Instant.ofEpochMilli(snapshot.timestampMillis()),
                                            snapshot.summary().getOrDefault("wardcast.batch", "?")),
                            "");
        } catch (RuntimeException e) {
            return new Finding(
                    "lake",
                    false,
                    "%s: %s".formatted(settings.catalog(), e.getMessage()),
                    "Kiểm tra catalog_uri, người dùng, mật khẩu, máy chủ · Check catalog_uri, user, password, server");
        }
    }

    private static Finding empty() {
        return new Finding(
                "lake",
                false,
                "chưa có số liệu · nothing loaded yet",
                "./wardcast demo, hoặc · or ./wardcast load THƯ-MỤC");
    }
}
