package org.mpmexplorer.validate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lab's own httpd: a process in the foreground with a configuration of its own.
final class LabServer {
    static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final List<String> MODULE_NAMES =
            List.of("authz_core", "reqtimeout", "proxy", "proxy_http", "status");
    /// The least exit code by which a program says that it could not start another one.
    private static final int NOT_EXECUTABLE = 126;

    private static final int START_LOOKS = 200;
    private static final int LOOK_MILLIS = 50;
    private static final int STOP_PATIENCE_SECONDS = 5;
    private static final int CONNECT_MILLIS = 200;
    private static final Pattern CODE = Pattern.compile("\\bAH\\d{5}\\b");

    private final Path folder;
    private final int port;
    private final Process process;

    private LabServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// Starts httpd with the experiment's configuration in that folder.
    ///
    /// @throws IOException if the program cannot be started
    static LabServer start(Experiment experiment, String httpd, Path folder, int backend, LabPhp php)
            throws IOException {
        int port = freePort();
        Path root = Files.createDirectory(folder.resolve("htdocs"));
        Files.writeString(root.resolve("index.html"), "<html><body>It works.</body></html>\n");
        LabPhp.writePage(root);
        Path configuration = folder.resolve("httpd.conf");
        Files.writeString(configuration, configuration(experiment, folder, port, backend) + php.directives(folder));
        // A session of its own: a prefork parent that ends sends SIGTERM to its whole process group.
        Process process = new ProcessBuilder("setsid", httpd, "-f", configuration.toString(), "-DFOREGROUND")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        return new LabServer(folder, port, process);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(Experiment experiment, Path folder, int port, int backend) {
        StringBuilder text = new StringBuilder();
        String mpm = experiment.mpm().name().toLowerCase(Locale.ROOT);
        load(text, "mpm_" + mpm);
        MODULE_NAMES.forEach(module -> load(text, module));
        text.append("ServerRoot ").append(folder).append('\n');
        text.append("ServerName localhost\nListen 127.0.0.1:").append(port).append('\n');
        text.append("PidFile ").append(folder.resolve("httpd.pid")).append('\n');
        text.append("ErrorLog ").append(folder.resolve("error.log")).append("\nLogLevel info\n");
        text.append("DocumentRoot ").append(folder.resolve("htdocs")).append('\n');
        if (Lab.isRoot()) {
            text.append("User www-data\nGroup www-data\n");
        }
        experiment
                .directives()
                .forEach((name, value) ->
                        text.append(name).append(' ').append(value).append('\n'));
        text.append("ProxyPass /app http://127.0.0.1:").append(backend).append("/app disablereuse=On\n");
        text.append("<Location /server-status>\nSetHandler server-status\n</Location>\n");
        return text.toString();
    }

    private static void load(StringBuilder text, String module) {
        text.append("LoadModule ")
                .append(module)
                .append("_module ")
                .append(MODULES.resolve("mod_" + module + ".so"))
                .append('\n');
    }

    /// Waits until httpd answers; what it said if it refuses instead, else nothing.
    String refusal() throws IOException, InterruptedException {
        for (int look = 0; look < START_LOOKS; look++) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (process.exitValue() >= NOT_EXECUTABLE) {
                    throw new IOException(
                            Lab.text(folder.resolve("console.log")).strip());
                }
                return Lab.text(folder.resolve("console.log")) + Lab.text(folder.resolve("error.log"));
            }
            if (answers()) {
                return "";
            }
        }
        throw new IOException("httpd did not answer within " + START_LOOKS * LOOK_MILLIS / 1_000 + " s");
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /// Asks for the status page, as long as the observer's patience lasts; what it says is of no interest.
    void askStatus() {
        int millis = (int) (Protocol.STATUS_PATIENCE_SECONDS * 1_000);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream()
                    .write("GET /server-status?auto HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            return; // all workers are busy
        }
    }

    /// The process ids of the children, oldest first.
    List<Long> children() {
        return process.children()
                .sorted(Comparator.comparing((ProcessHandle child) ->
                                child.info().startInstant().orElse(Instant.MAX))
                        .thenComparingLong(ProcessHandle::pid))
                .map(ProcessHandle::pid)
                .toList();
    }

    /// How many threads a process has, 0 if it is gone.
    static int threads(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return (int) tasks.count();
        } catch (IOException e) {
            return 0;
        }
    }

    /// Sends the signal of an action.
    void perform(String action) throws IOException {
        switch (action) {
            case "graceful" -> signal("USR1", process.pid());
            case "restart" -> signal("HUP", process.pid());
            case "segv_child" -> signal("SEGV", children().getFirst());
            case "kill_child" -> signal("KILL", children().getFirst());
            default -> throw new IllegalStateException("no such action " + action);
        }
    }

    private static void signal(String name, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
    }

    /// The AH numbers in the error log so far.
    Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(Lab.text(folder.resolve("error.log")));
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        return codes;
    }

    /// Ends the server and its children, gently at first.
    void stop() throws InterruptedException {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
        family.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
