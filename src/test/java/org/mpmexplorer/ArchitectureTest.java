package org.mpmexplorer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may know which: the two tables below are the rule, and there is no other place for it.
class ArchitectureTest {
    private static final String ROOT = "org.mpmexplorer";

    /// Raise it as the program grows, so that a test that suddenly sees too few classes fails.
    private static final int CLASSES_AT_LEAST = 300;

    /// Package, and the packages of ours that it may depend on. What is not listed is forbidden.
    ///
    /// Charts are a package of their own, so that JFreeChart and the AWT types it speaks stay in one place;
    /// the words of the window are one, so that its views need not know each other. The inspector knows the charts
    /// for their colours of servers alone. The log parser has a package for itself, too; what is read of a server
    /// becomes a scenario in `calibrate`, above the readers, because there it is run and compared with the log.
    private static final String DEPENDENCIES = """
        httpd       |
        kernel      |
        scenario    | httpd
        trace       | httpd
        host        | httpd scenario kernel trace
        mpm         | httpd scenario kernel trace host
        playback    | httpd scenario trace
        insight     | httpd scenario trace
        run         | httpd scenario trace mpm
        sweep       | httpd scenario insight run
        whatif      | httpd scenario trace insight run sweep
        store       | httpd scenario trace insight sweep
        advice      | httpd scenario insight
        server      | httpd scenario
        server.log  | scenario server
        server.live | httpd scenario server
        calibrate   | httpd scenario trace run server server.log server.live
        lesson      | httpd scenario trace insight
        validate    | httpd kernel scenario trace insight run
        report      | httpd scenario trace playback insight advice validate sweep calibrate
        ui.paint    | httpd scenario playback trace ui.text
        ui.text     |
        ui.chart    | httpd scenario insight ui.paint ui.text
        ui.compare  | httpd scenario insight run sweep report ui.paint ui.text ui.chart
        ui.inspect  | httpd playback trace ui.chart ui.paint ui.text
        ui.panel    | httpd scenario insight sweep whatif ui.text
        ui.timeline | httpd playback ui.text
        ui.desk     | store ui.text
        ui.intake   | httpd scenario playback server server.live calibrate ui.paint ui.text
        ui.advice   | httpd scenario insight advice ui.text
        ui.sweep    | httpd scenario insight run sweep report ui.paint ui.text ui.chart ui.panel
        cli         | httpd scenario trace playback insight advice run store server server.log server.live lesson \
                      validate report sweep calibrate ui
        ui          | httpd scenario trace playback insight advice run store server server.live calibrate lesson \
                      validate report sweep whatif ui.paint ui.text ui.chart ui.compare ui.inspect ui.panel \
                      ui.timeline ui.advice ui.desk ui.sweep ui.intake
        """;

    /// Package of somebody else, and the packages of ours that may use it. java.base is free to all.
    private static final String LIBRARIES = """
        org.jspecify       | *
        info.picocli       | cli
        picocli            | cli
        tools.jackson      | store report validate
        com.fasterxml      | store report validate
        nl.basjes          | server.log
        java.net.http      | server.live
        org.HdrHistogram   | insight
        javafx             | ui ui.paint ui.text ui.chart ui.compare ui.inspect ui.panel ui.timeline ui.advice \
                             ui.desk ui.sweep ui.intake
        org.controlsfx     | ui.panel
        org.commonmark     | ui.desk
        org.jfree          | ui.chart
        atlantafx          | ui ui.panel
        org.kordamp.ikonli | ui ui.inspect ui.panel ui.text ui.chart ui.compare ui.timeline ui.desk
        java.awt           | ui.chart
        org.apache.batik   | ui.chart
        javax.xml          | ui.chart
        org.w3c.dom        | ui.chart
        javax.imageio      | ui
        """;

    private static final Map<String, Set<String>> MAY_DEPEND_ON = table(DEPENDENCIES);
    private static final Map<String, Set<String>> MAY_BE_USED_BY = table(LIBRARIES);
    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<JavaClass> classes() {
        return PROGRAM.stream().sorted(Comparator.comparing(JavaClass::getName));
    }

    static Set<String> packages() {
        return MAY_DEPEND_ON.keySet();
    }

    /// The row of the table a class belongs to, such as `ui.paint`; empty for a class outside the program.
    static Optional<String> packageOf(JavaClass javaClass) {
        String name = javaClass.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT + ".") ? Optional.of(name.substring(ROOT.length() + 1)) : Optional.empty();
    }

    static boolean isIn(JavaClass javaClass, Set<String> packages) {
        return packageOf(javaClass).filter(packages::contains).isPresent();
    }

    @Test
    void seesTheWholeProgram() {
        assertThat(PROGRAM).hasSizeGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    }

    @Test
    void everyClassIsInAPackageOfTheTable() {
        assertThat(classes().filter(c -> !isIn(c, packages())).map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void theTableNamesOnlyItsOwnPackages() {
        assertThat(packages()).containsAll(allValues(MAY_DEPEND_ON));
        assertThat(packages().stream().toList())
                .containsAll(allValues(MAY_BE_USED_BY).stream()
                        .filter(p -> !p.equals("*"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void dependsOnlyOnWhatTheTableAllows(String from) {
        Set<String> allowed = MAY_DEPEND_ON.get(from);

        assertThat(dependenciesOf(from)
                        .filter(d -> packageOf(d.getTargetClass())
                                .filter(to -> !to.equals(from) && !allowed.contains(to))
                                .isPresent())
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyTheLibrariesTheTableAllows(String from) {
        assertThat(dependenciesOf(from)
                        .filter(d -> !isAllowedOutside(d.getTargetClass(), from))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        Set<String> documented = classes()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes().map(JavaClass::getPackageName).distinct()).allMatch(documented::contains);
    }

    private static Stream<Dependency> dependenciesOf(String from) {
        return classes().filter(c -> isIn(c, Set.of(from))).flatMap(c -> c.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isAllowedOutside(JavaClass target, String from) {
        String name = target.getBaseComponentType().getPackageName();
        if (target.getBaseComponentType().isPrimitive() || name.startsWith(ROOT) || JAVA_BASE.contains(name)) {
            return true;
        }
        return MAY_BE_USED_BY.entrySet().stream()
                .filter(row -> name.equals(row.getKey()) || name.startsWith(row.getKey() + "."))
                .anyMatch(row -> row.getValue().contains("*") || row.getValue().contains(from));
    }

    private static Set<String> allValues(Map<String, Set<String>> table) {
        return table.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> rows = new TreeMap<>();
        text.lines().map(line -> line.split("\\|", 2)).forEach(cells -> rows.put(cells[0].strip(), words(cells[1])));
        return rows;
    }

    private static Set<String> words(String cell) {
        List<String> words = Arrays.stream(cell.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        return Set.copyOf(words);
    }
}
