package org.mpmexplorer.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The machine around httpd by itself: queue, retransmissions, memory, swap device (httpd-semantics 4.3, 9).
class KernelTest {
    private static final long MILLI = 1_000_000L;

    private static List<Long> synSeconds(boolean linear) {
        List<Long> seconds = new ArrayList<>();
        long at = 0;
        for (int attempt = 1; ; attempt++) {
            at += Retransmission.synDelayNanos(attempt, linear);
            seconds.add(at / 1_000_000_000L);
            if (Retransmission.isLastSyn(attempt, linear)) {
                return seconds;
            }
        }
    }

    @Test
    void repeatsALostSynOnBothSchedules() {
        assertThat(synSeconds(false)).containsExactly(1L, 3L, 7L, 15L, 31L, 63L, 127L);
        assertThat(synSeconds(true)).containsExactly(1L, 2L, 3L, 4L, 5L, 7L, 11L, 19L, 35L, 67L, 131L);
    }

    @Test
    void takesAnAttemptBeyondTheScheduleForTheLast() {
        assertThat(Retransmission.isLastSyn(10, false)).isTrue();
        assertThat(Retransmission.synDelayNanos(10, false)).isEqualTo(Retransmission.synDelayNanos(7, false));
    }

    @Test
    void probesForLostDataAfterAFifthOfASecondAndThenDoubles() {
        List<Long> millis = new ArrayList<>();
        long at = 0;
        for (int attempt = 1; !Retransmission.isForgotten(attempt); attempt++) {
            at += Retransmission.dataDelayNanos(attempt);
            millis.add(at / MILLI);
        }

        assertThat(millis).containsExactly(200L, 400L, 800L, 1600L, 3200L, 6400L, 12_800L, 25_600L, 51_200L, 102_400L);
    }

    @Test
    void holdsOneConnectionMoreThanTheLesserLimit() {
        ListenQueue queue = new ListenQueue();
        queue.open(511, 2);
        queue.add(7);
        queue.add(8);
        assertThat(queue.isFull()).isFalse();
        queue.add(9);

        assertThat(queue.isFull()).isTrue();
        assertThat(queue.size()).isEqualTo(3);
        assertThat(queue.poll()).isEqualTo(7);
        assertThat(queue.isFull()).isFalse();
    }

    @Test
    void keepsInRamWhatFitsAndTheRestInSwap() {
        HostMemory memory = new HostMemory();
        memory.resize(1000, 500, 300);
        memory.use(600);
        assertThat(memory.inSwapBytes()).isZero();
        assertThat(memory.swappedShare()).isZero();
        memory.use(350);

        assertThat(memory.inRamBytes()).isEqualTo(1000);
        assertThat(memory.inSwapBytes()).isEqualTo(250);
        assertThat(memory.swappedShare()).isEqualTo(0.2);
        assertThat(memory.isExhausted()).isFalse();
        memory.use(251);
        assertThat(memory.isExhausted()).isTrue();
    }

    @Test
    void swapsForOneAfterTheOtherInAndOut() {
        SwapDevice device = new SwapDevice();
        device.speed(1000);

        assertThat(device.exchange(0, 500)).isEqualTo(1000 * MILLI);
        assertThat(device.exchange(10 * MILLI, 500)).isEqualTo(2000 * MILLI);
        assertThat(device.exchange(5000 * MILLI, 50)).isEqualTo(5100 * MILLI);
    }
}
