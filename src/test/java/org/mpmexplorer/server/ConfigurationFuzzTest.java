package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Spoils the sample files in every way a disk, an editor or a person might: the outcome is a
/// server or one sentence, never anything else.
class ConfigurationFuzzTest {
    private static final List<String> FILES = List.of(
            "debian/apache2.conf",
            "debian/envvars",
            "debian/mods-enabled/mpm_prefork.conf",
            "debian/conf-enabled/tuning.conf",
            "redhat/conf/httpd.conf",
            "redhat/conf.d/tuning.conf",
            "upstream/conf/extra/httpd-mpm.conf",
            "upstream/conf/extra/httpd-default.conf",
            "fpm/www.conf");

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("fuzz.seeds", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsInAServerOrOneSentence(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] spoilt = Files.readAllBytes(Samples.path(pick(FILES, random)));
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilt = spoil(spoilt, random);
        }
        Tree tree = new Tree(directory)
                .with("apache2.conf", spoilt)
                .with("envvars", spoilt)
                .with("conf.d/more.conf", spoilt)
                .with("mods-enabled/mpm_prefork.conf", spoilt);

        assertOutcome(seed, () -> ConfigurationImport.read(List.of(directory), ReadOptions.NONE));
        assertOutcome(seed, () -> FpmPoolReader.read(tree.file("conf.d/more.conf")));
    }

    private static void assertOutcome(long seed, Runnable reading) {
        try {
            reading.run();
        } catch (ConfigurationException refusal) {
            assertThat(refusal.getMessage())
                    .as("seed %d", seed)
                    .endsWith(".")
                    .hasLineCount(1)
                    .hasSizeLessThan(1_200);
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed, e);
        }
    }

    private static byte[] spoil(byte[] bytes, RandomGenerator random) throws IOException {
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes, random);
            case 2 -> spliced(bytes, Files.readAllBytes(Samples.path(pick(FILES, random))), random);
            case 3 -> {
                String other = RandomConfiguration.of(random.nextLong());
                yield spliced(bytes, other.getBytes(StandardCharsets.UTF_8), random);
            }
            case 4 -> withoutLineEnds(bytes, random);
            default -> repeated(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 8 && changed.length > 0; i++) {
            // Mostly printable, so that more than the check for zero bytes is tried.
            int value = random.nextInt(8) == 0 ? random.nextInt(256) : 32 + random.nextInt(95);
            changed[random.nextInt(changed.length)] = (byte) value;
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, byte[] other, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] joined = Arrays.copyOf(bytes, bytes.length + other.length);
        System.arraycopy(other, 0, joined, at, other.length);
        System.arraycopy(bytes, at, joined, at + other.length, bytes.length - at);
        return joined;
    }

    private static byte[] withoutLineEnds(byte[] bytes, RandomGenerator random) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == '\n' && random.nextInt(3) == 0) {
                changed[i] = '\\';
            }
        }
        return changed;
    }

    private static byte[] repeated(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 40));
        byte[] joined = bytes;
        for (int i = 0; i < 150; i++) {
            joined = spliced(joined, piece, random);
        }
        return joined;
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
