package org.mpmexplorer.validate;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One visitor of the lab: makes real connections as its load says and tells the tally.
final class LabVisitor {
    private static final double AFTER_ERROR_SECONDS = 0.05;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final ExperimentLoad load;
    private final int port;
    private final LabTally tally;
    private final double stop;

    LabVisitor(ExperimentLoad load, int port, LabTally tally, double stop) {
        this.load = load;
        this.port = port;
        this.tally = tally;
        this.stop = stop;
    }

    /// Comes again and again from that time on.
    void comeAgain(double from) throws InterruptedException {
        tally.sleepUntil(from + load.stagger() * tally.uniform());
        while (tally.now() < stop && !Thread.currentThread().isInterrupted()) {
            if (visit()) {
                pause(tally.exponential() * load.think());
            } else {
                pause(AFTER_ERROR_SECONDS);
            }
        }
    }

    /// One visit; false if it ended in an error.
    boolean visit() throws InterruptedException {
        try (Socket socket = new Socket()) {
            double begin = tally.now();
            int patience = (int) (load.clientTimeout() * 1_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
            socket.setSoTimeout(patience);
            tally.connected(tally.now() - begin);
            for (int request = 0; request < load.requestsPerConnection(); request++) {
                if (request > 0) {
                    pause(load.gap());
                    begin = tally.now();
                }
                if ((tally.now() >= stop && request > 0) || !ask(socket, begin)) {
                    return true;
                }
            }
            hold(socket);
            return true;
        } catch (SocketTimeoutException e) {
            tally.failed("TimeoutError");
        } catch (ConnectException e) {
            tally.failed("ConnectionRefusedError");
        } catch (SocketException e) {
            tally.failed("ConnectionResetError");
        } catch (IOException e) {
            tally.failed("IncompleteReadError");
        }
        return false;
    }

    /// Makes a request and reads the reply; whether the connection stays.
    private boolean ask(Socket socket, double begin) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: %s\r\n\r\n"
                .formatted(load.path(), load.keepAlive() ? "keep-alive" : "close");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        String head = Backend.head(in);
        Matcher status = STATUS.matcher(head);
        if (!status.find()) {
            throw new IOException("no answer");
        }
        Matcher length = LENGTH.matcher(head);
        int wanted = length.find() ? Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
        int got = in.readNBytes(wanted).length;
        if (got < wanted && wanted < Integer.MAX_VALUE) {
            throw new IOException("cut short");
        }
        tally.answered(Integer.parseInt(status.group(1)), tally.now() - begin);
        return load.keepAlive() && !head.toLowerCase(Locale.ROOT).contains("connection: close");
    }

    private void hold(Socket socket) throws IOException {
        if (load.hold() > 0) {
            socket.setSoTimeout((int) (load.hold() * 1_000));
            try {
                while (socket.getInputStream().read() >= 0) {
                    // what comes is of no interest
                }
            } catch (SocketTimeoutException e) {
                return; // held long enough
            }
        }
    }

    /// Attacks: a piece of a header now and then, and a new connection when cut.
    void drip(double from) throws InterruptedException {
        tally.sleepUntil(from);
        while (tally.now() < stop && !Thread.currentThread().isInterrupted()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.setSoTimeout(Math.max(1, (int) (load.drip() * 1_000)));
                dripInto(socket);
            } catch (IOException e) {
                pause(AFTER_ERROR_SECONDS);
            }
        }
    }

    private void dripInto(Socket socket) throws IOException {
        while (tally.now() < stop) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                socket.getOutputStream().write("X-a: b\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void pause(double seconds) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
    }
}
