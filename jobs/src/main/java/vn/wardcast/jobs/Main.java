package vn.wardcast.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;

/** The verbs that write the lake. The launcher {@code ./wardcast} starts it. */
@Command(
        name = "wardcast",
        subcommands = {
            LoadCommand.class,
            ForecastCommand.class,
            ReplayCommand.class,
            ScenarioCommand.class,
            PipelineCommand.class,
            TemplateCommand.class,
            MaintainCommand.class,
            EraseCommand.class,
            DoctorCommand.class,
            vn.wardcast.jobs.longfile.BacktestCommand.class,
            vn.wardcast.jobs.longfile.PredictCommand.class,
            vn.wardcast.jobs.synth.SynthCommand.class
        },
        description = "Wardcast: phân tích và dự báo cho phường, xã · analytics and forecasts for wards")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a verb; 0 ok, 1 failed, 2 usage. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure instanceof UserError ? failure.getMessage() : unexpected(failure));
            return 1;
        });
        return line.execute(arguments);
    }

    /** One line for the person, the whole trace in a file for whoever mends it. */
    private static String unexpected(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String told = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "Lỗi ngoài dự kiến (Wardcast %s): %s %s. Chi tiết · Unexpected error, details: %s"
                .formatted(Version.current(), cause.getClass().getSimpleName(), told, trace(failure));
    }

    private static String trace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Path file = Files.createTempFile("wardcast-error-", ".txt");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException e) {
            return System.lineSeparator() + trace;
        }
    }
}
