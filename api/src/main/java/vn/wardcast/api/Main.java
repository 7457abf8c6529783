package vn.wardcast.api;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.wardcast.api.sql.QueryFailed;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;

/** The verbs that only look: {@code serve} and {@code sql}. */
@Command(
        name = "wardcast",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionWords.class,
        subcommands = {ServeCommand.class, SqlCommand.class},
        description = {"Xem và hỏi số liệu đã công bố.", "Look at and ask what is published."})
public final class Main {

    private Main() {}

    /** Exit codes: 0 done, 1 failed, 2 not called properly. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = run(arguments);
        System.out.flush();
        System.exit(code);
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, command));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return arguments.length == 0 ? usage(line) : line.execute(arguments);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int report(Exception fault, CommandLine command) {
        if (fault instanceof UserError || fault instanceof QueryFailed) {
            command.getErr().println("Lỗi / Error: " + fault.getMessage());
        } else {
            fault.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What {@code --version} prints. */
    static final class VersionWords implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wardcast " + Version.current()};
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }
}
