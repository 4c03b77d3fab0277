import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// Adds up the reports of a test run and fails where a test was skipped or where there was none.
///
/// A skipped test says nothing, so a build with one is not a green build:
/// `java TestCount.java REPORT_FOLDER`.
public final class TestCount {
    private static final List<String> COUNTS = List.of("tests", "failures", "errors", "skipped");

    private TestCount() {}

    /// Prints the totals as the last line; ends with exit code 1 where the run does not count as green.
    public static void main(String[] arguments) throws Exception {
        int[] totals = new int[COUNTS.size()];
        for (Path report : reports(Path.of(arguments[0]))) {
            addReport(report, totals);
        }
        int failed = totals[1] + totals[2];
        int skipped = totals[3];
        int passed = totals[0] - failed - skipped;
        if (skipped > 0) {
            System.out.println("A test was skipped: mend it or delete it, for a skipped test says nothing.");
        }
        if (totals[0] == 0) {
            System.out.println("No test ran: run `mvn verify` without -DskipTests.");
        }
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        System.exit(failed == 0 && skipped == 0 && passed > 0 ? 0 : 1);
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    private static void addReport(Path report, int[] totals) throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        for (int i = 0; i < totals.length; i++) {
            totals[i] += Integer.parseInt(suite.getAttribute(COUNTS.get(i)));
        }
        if (!suite.getAttribute("skipped").equals("0")) {
            System.out.println("Skipped in " + suite.getAttribute("name"));
        }
    }
}
