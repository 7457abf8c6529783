package vn.wardcast.jobs.longfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.wardcast.models.Forecasters;

/** {@code --model ets,naive}, {@code --model ets naive}, {@code --model ets --model naive}, {@code --model all}. */
final class ModelNames implements IParameterConsumer {

    private static final String ALL = "all";

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        if (arguments.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--model cần một tên · needs a name");
        }
        var names = new LinkedHashSet<String>();
        List<String> before = option.getValue();
        names.addAll(before == null ? List.of() : before);
        split(arguments.pop()).forEach(names::add);
        while (!arguments.isEmpty() && split(arguments.peek()).allMatch(ModelNames::exists)) {
            split(arguments.pop()).forEach(names::add);
        }
        names.stream().filter(name -> !exists(name)).findFirst().ifPresent(name -> {
            throw unknown(command, name);
        });
        option.setValue(new ArrayList<>(names.contains(ALL) ? Forecasters.names() : names));
    }

    static ParameterException unknown(CommandSpec command, String name) {
        return new ParameterException(
                command.commandLine(),
                "Không có mô hình '%s'. Cannot find model '%s': use %s"
                        .formatted(name, name, String.join(", ", Forecasters.names())));
    }

    private static Stream<String> split(String argument) {
        return Arrays.stream(argument.split(","));
    }

    private static boolean exists(String name) {
        return name.equals(ALL) || Forecasters.names().contains(name);
    }
}
