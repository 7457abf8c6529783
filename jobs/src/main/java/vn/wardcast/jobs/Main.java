package vn.wardcast.jobs;

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
            PipelineCommand.class,
            MaintainCommand.class,
            DoctorCommand.class,
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
            if (failure instanceof UserError) {
                command.getErr().println(failure.getMessage());
            } else {
                command.getErr()
                        .println("Lỗi ngoài dự kiến (Wardcast %s) · Unexpected error:".formatted(Version.current()));
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        return line.execute(arguments);
    }
}
