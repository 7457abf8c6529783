package vn.wardcast.jobs;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.wardcast.lakehouse.Settings;

/** The options that every verb takes. */
final class CommonOptions {

    @Option(names = "--home", paramLabel = "DIR", description = "Thư mục dữ liệu · Where state lives (default: ./data)")
    private Path home;

    @Option(
            names = "--domains",
            paramLabel = "DIRS",
            description = "Thư mục lĩnh vực bổ sung · Folders with further domains, separated as in PATH")
    private String domains;

    @Option(names = "--json", description = "Dòng cuối là một đối tượng JSON · The last line is one JSON object")
    private boolean json;

    @Option(names = "--help", usageHelp = true, description = "In trợ giúp · Print this help")
    private boolean help;

    Settings settings() {
        Settings settings = Settings.load();
        settings = home == null ? settings : settings.withHome(home);
        return domains == null ? settings : settings.withDomains(withMore(settings.domains()));
    }

    Console console() {
        return new Console(json);
    }

    boolean wantsJson() {
        return json;
    }

    /** The folders of the settings and those of the option. */
    private List<Path> withMore(List<Path> folders) {
        Stream<Path> more =
                Arrays.stream(domains.split(File.pathSeparator)).map(Path::of).map(Path::toAbsolutePath);
        return Stream.concat(folders.stream(), more).toList();
    }
}
