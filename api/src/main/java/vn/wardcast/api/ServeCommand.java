package vn.wardcast.api;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardcast.api.http.Json;
import vn.wardcast.lakehouse.Settings;

/** {@code serve}: API and pages until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionWords.class,
        description = {"Mở API và trang xem số liệu.", "Serve the API and the pages."})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private LakeOptions lake;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {"Cổng (mặc định: 7070; 0: cổng trống).", "Port (default: 7070; 0: a free one)."})
    private Integer port;

    @Option(
            names = "--json",
            description = {"Dòng cuối là một đối tượng JSON.", "The last line is one JSON object."})
    private boolean json;

    @Option(
            names = "--no-read-ahead",
            description = {
                "Không hỏi trước các trang khi có số liệu mới; người mở đầu tiên chờ lâu hơn.",
                "Do not ask pages ahead when there is new data; whoever opens one first waits longer."
            })
    private boolean lazy;

    @Override
    public Integer call() throws Exception {
        Api api = Api.start(settings());
        if (!lazy) {
            api.readAhead();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(api::close, "closing"));
        System.out.println("Mở tại / Open at " + api.url());
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(Map.of("verb", "serve", "url", api.url())));
        }
        System.out.flush();
        Thread.currentThread().join();
        return CommandLine.ExitCode.OK;
    }

    private Settings settings() {
        Settings settings = lake.settings();
        return port == null ? settings : settings.withPort(port);
    }
}
