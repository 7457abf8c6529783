package vn.wardcast.jobs.longfile;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardcast.jobs.ProgressLine;
import vn.wardcast.models.Workers;

/** What both verbs ask. */
final class SeriesOptions {

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Tệp CSV: mỗi dòng một giá trị, cột unique_id,ds,y",
                "CSV file with one value a line, columns unique_id,ds,y"
            })
    Path file;

    @Option(
            names = "--horizon",
            paramLabel = "H",
            required = true,
            converter = Whole.class,
            description = "Số bước dự báo · Steps to forecast")
    int horizon;

    @Option(
            names = "--season",
            paramLabel = "S",
            required = true,
            converter = Whole.class,
            description = {
                "Số bước của một mùa: 12 với tháng, 4 với quý, 1 nếu không có mùa",
                "Steps of one season: 12 for months, 4 for quarters, 1 for none"
            })
    int season;

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = Whole.class,
            description = {
                "Số luồng; kết quả không đổi (mặc định: số lõi của máy)",
                "Threads; the result is the same with any number (default: the machine's cores)"
            })
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--help", usageHelp = true, description = "In trợ giúp · Print this help")
    boolean help;

    /** @param total what is done when the bar on the terminal is full */
    Workers workers(int total) {
        return Workers.of(threads, ProgressLine.ifWatched(total));
    }
}
