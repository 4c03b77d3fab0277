package org.mpmexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no class of the program may do or be called, each rule with the few places that are free of it.
class HouseRulesTest {
    private static final Set<String> DETERMINISTIC = Set.of("kernel", "trace", "host", "mpm");

    /// The only classes that may read a clock.
    private static final Set<String> CLOCK_READERS = Set.of(
            "org.mpmexplorer.ui.paint.Pulse",
            "org.mpmexplorer.run.SpeedMeter",
            "org.mpmexplorer.cli.ProgressBar",
            "org.mpmexplorer.validate.LabTally");

    private static final Pattern CLOCKS = Pattern.compile("java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
            + "|java\\.time\\.(\\w+\\.now|Clock\\.\\w+|InstantSource\\.system)");
    private static final Pattern CHANCE = Pattern.compile("java\\.util\\.(Random|SplittableRandom)\\..*"
            + "|java\\.util\\.random\\..*|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
            + "|java\\.security\\.SecureRandom\\..*|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID");
    private static final Pattern CONSOLE =
            Pattern.compile("java\\.lang\\.System\\.(out|err|in|exit|console)|java\\.lang\\.\\w+\\.printStackTrace");
    private static final Pattern INEXACT_MATH =
            Pattern.compile("java\\.lang\\.Math\\.(a?(sin|cos|tan)h?|atan2|log|log10|log1p|exp|expm1|pow|cbrt|hypot)");
    private static final Pattern SLOW_OR_UNORDERED = Pattern.compile("java\\.util\\.(stream|function)\\..*"
            + "|java\\.util\\.(Linked)?Hash(Map|Set|table)\\..*|java\\.util\\.(WeakHashMap|IdentityHashMap)\\..*"
            + "|java\\.util\\.concurrent\\.ConcurrentHashMap\\..*"
            + "|java\\.lang\\.System\\.(identityHashCode|getLogger)|java\\.lang\\.String\\.(format|formatted)");
    private static final Pattern BOXING = Pattern.compile("java\\.lang\\.(Integer|Long|Double|Float|Short|Byte"
            + "|Character|Boolean)\\.valueOf\\((int|long|double|float|short|byte|char|boolean)\\)");
    /// Words of httpd and PHP that only look hollow: `pm` is PHP-FPM's process manager.
    private static final Set<String> NAMES_OF_THE_TRADE = Set.of("FpmManager");

    /// Methods that spell out a row of a table.
    private static final Set<String> ROWS = Set.of("org.mpmexplorer.scenario.Defaults.of");

    private static final Pattern HOLLOW_NAMES =
            Pattern.compile("(Abstract|Base)[A-Z].*|.*(Manager|Helper|Utils?|Impl)");

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        assertThat(uses(CONSOLE, c -> !ArchitectureTest.isIn(c, Set.of("cli")))).isEmpty();
    }

    @Test
    void onlyNamedClassesReadAClock() {
        assertThat(uses(CLOCKS, c -> !CLOCK_READERS.contains(c.getName()))).isEmpty();
    }

    @Test
    void chanceComesFromTheKernelAlone() {
        assertThat(uses(CHANCE, c -> true)).isEmpty();
    }

    @Test
    void engineCalculatesTheSameOnEveryMachine() {
        assertThat(uses(INEXACT_MATH, HouseRulesTest::isDeterministic)).isEmpty();
    }

    @Test
    void engineHasNoStreamsHashesOrFormats() {
        assertThat(uses(SLOW_OR_UNORDERED, HouseRulesTest::isDeterministic)).isEmpty();
    }

    @Test
    void engineNeverBoxes() {
        assertThat(ArchitectureTest.classes()
                        .filter(HouseRulesTest::isDeterministic)
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> BOXING.matcher(
                                        call.getTarget().getFullName().replace(" ", ""))
                                .matches())
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void staticFieldsAreFinal() {
        assertThat(ArchitectureTest.classes()
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void namesSayWhatAClassIs() {
        assertThat(ArchitectureTest.classes()
                        .filter(c -> !NAMES_OF_THE_TRADE.contains(c.getSimpleName()))
                        .filter(c -> HOLLOW_NAMES.matcher(c.getSimpleName()).matches())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void viewModelsKnowNoControls() {
        assertThat(ArchitectureTest.classes()
                        .filter(c -> c.getSimpleName().endsWith("ViewModel"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> d.getTargetClass().getPackageName().startsWith("javafx.scene"))
                        .map(d -> d.getDescription()))
                .isEmpty();
    }

    @Test
    void atMostOneClassHandsWorkToTheFxThread() {
        assertThat(ArchitectureTest.classes()
                        .flatMap(c -> c.getAccessesFromSelf().stream())
                        .filter(access -> targetOf(access).equals("javafx.application.Platform.runLater"))
                        .map(access -> access.getOriginOwner().getName())
                        .distinct())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(name -> name.startsWith("org.mpmexplorer.ui."));
    }

    @Test
    void parametersAreAtMostFive() {
        assertThat(ArchitectureTest.classes()
                        .flatMap(c -> Stream.concat(c.getMethods().stream(), c.getConstructors().stream()))
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(unit -> !isRecordOrEnumConstructor(unit))
                        .filter(unit -> !ROWS.contains(unit.getOwner().getName() + "." + unit.getName()))
                        .filter(unit -> unit.getRawParameterTypes().size() > 5)
                        .map(JavaMember::getFullName))
                .isEmpty();
    }

    private static Stream<String> uses(Pattern forbidden, Predicate<JavaClass> where) {
        return ArchitectureTest.classes()
                .filter(where)
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(access -> forbidden.matcher(targetOf(access)).matches())
                .map(JavaAccess::getDescription);
    }

    private static String targetOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static boolean isDeterministic(JavaClass javaClass) {
        return ArchitectureTest.isIn(javaClass, DETERMINISTIC);
    }

    private static boolean isRecordOrEnumConstructor(JavaMember member) {
        return member.getName().equals("<init>")
                && (member.getOwner().isRecord() || member.getOwner().isEnum());
    }
}
