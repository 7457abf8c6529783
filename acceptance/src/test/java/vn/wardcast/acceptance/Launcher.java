package vn.wardcast.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./wardcast} of an installation whose folder has a name as people give them. It is the built product, reached by
 * links, so that the launcher under test never builds over it.
 */
record Launcher(Path root) {

    private static final List<String> PARTS = List.of("lakehouse", "models", "jobs", "api", "demo", "pom.xml");

    /** An installation that counts as built. */
    static Launcher built() {
        Launcher launcher = fresh("bản đã dựng");
        launcher.markBuilt();
        return launcher;
    }

    /** A clone in which nothing was built yet. */
    static Launcher fresh(String name) {
        Path root = Lakes.folder(name);
        try {
            for (String part : PARTS) {
                Files.createSymbolicLink(root.resolve(part), Product.ROOT.resolve(part));
            }
            Files.copy(Product.ROOT.resolve("wardcast"), root.resolve("wardcast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launcher(root);
    }

    private void markBuilt() {
        Path stamp = root.resolve("target/built");
        try {
            Files.createDirectories(stamp.getParent());
            Files.createFile(stamp);
            Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Product.Ran run(String... arguments) {
        return start(Map.of(), List.of(), arguments).ran();
    }

    Product.Ran runWith(Map<String, String> environment, String... arguments) {
        return start(environment, List.of(), arguments).ran();
    }

    /** On a terminal, as a person sees it; both streams are one there. */
    Product.Ran runOnTerminal(Map<String, String> environment, String... arguments) {
        String line = Stream.concat(Stream.of(script()), Stream.of(arguments))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        return startCommand(environment, List.of("script", "-qec", line, "/dev/null"))
                .ran();
    }

    /** Starts it, inside of another command where one is given. */
    Running start(Map<String, String> environment, List<String> around, String... arguments) {
        return startCommand(
                environment,
                around,
                Stream.concat(Stream.of(script()), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Starts any command in its folder, with nothing in the environment but what a bare container has. */
    Running startCommand(Map<String, String> environment, List<String> command, String... more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(whole).directory(root.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "JAVA_HOME"));
        builder.environment().putAll(environment);
        try {
            return new Running(whole, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + whole, e);
        }
    }

    private String script() {
        return root.resolve("wardcast").toString();
    }
}
