package vn.wardcast.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;

/** Options that say which lake is meant; the same for every verb. */
final class LakeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = {"Nơi chứa dữ liệu (mặc định: data).", "Where state lives (default: data)."})
    private Path home;

    @Option(
            names = "--domains",
            paramLabel = "DIR",
            description = {"Thư mục có thêm lĩnh vực.", "A folder with further domains."})
    private List<Path> domains = List.of();

    Settings settings() {
        Settings settings = Settings.load();
        settings = home == null ? settings : settings.withHome(home);
        return domains.isEmpty() ? settings : withDomains(settings);
    }

    private Settings withDomains(Settings settings) {
        List<Path> all = new ArrayList<>(settings.domains());
        for (Path folder : domains) {
            if (!Files.isDirectory(folder)) {
                throw new UserError("Không có thư mục '%s' / --domains names '%s', which is not a folder"
                        .formatted(folder, folder));
            }
            all.add(folder.toAbsolutePath().normalize());
        }
        return settings.withDomains(all);
    }
}
